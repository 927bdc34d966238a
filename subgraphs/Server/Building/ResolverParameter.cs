using System.Reflection;

namespace Subgraphs.Server.Building;

/// <summary>A parameter of a resolver and its source.</summary>
/// <param name="Info">The parameter.</param>
/// <param name="Kind">The source.</param>
/// <param name="Index">For arguments and contexts: the place in the call's array.</param>
internal sealed record ResolverParameter(ParameterInfo Info, ParameterKind Kind, int Index = 0);
