namespace Subgraphs.Server.Types;

/// <summary>
/// The method resolves a field for all parents of a level at once: it takes <c>[Parent] IReadOnlyList&lt;T&gt;</c> and returns a list of
/// the same length and order. Arguments are those of the one field in the query.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
