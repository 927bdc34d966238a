using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>The applications of the join specification.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/">join v0.3</seealso>
internal static class JoinDirectives
{
    public const string Type = "join__type";
    public const string Field = "join__field";
    public const string Implements = "join__implements";
    public const string UnionMember = "join__unionMember";
    public const string EnumValue = "join__enumValue";
    public const string Graph = "join__graph";

    public static DirectiveNode Implementing(string graph, string interfaceName)
        => Nodes.Directive(Implements, ("graph", Nodes.Enum(graph)), ("interface", Nodes.String(interfaceName)));

    public static DirectiveNode Member(string graph, string member)
        => Nodes.Directive(UnionMember, ("graph", Nodes.Enum(graph)), ("member", Nodes.String(member)));

    public static DirectiveNode Value(string graph) => Nodes.Directive(EnumValue, ("graph", Nodes.Enum(graph)));
}
