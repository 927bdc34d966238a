using GraphQL.Language;

namespace Subgraphs.Server.Building;

/// <summary>A value of an enum type.</summary>
internal sealed record EnumValueModel(string Name, object ClrValue, string? Description, SyntaxList<DirectiveNode> Directives);
