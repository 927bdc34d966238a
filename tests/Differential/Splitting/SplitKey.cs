using GraphQL.Language;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>A <c>@key</c> of a type in a subgraph.</summary>
/// <param name="Fields">Its field set.</param>
/// <param name="IsResolvable">False: the subgraph knows the key and does not look entities up by it.</param>
internal sealed record SplitKey(SelectionSetNode Fields, bool IsResolvable)
{
    public static SplitKey Read(DirectiveNode directive)
        => new(
            Utf8GraphQLParser.ParseSelectionSet(((StringValueNode)directive.GetArgument("fields")!).Value),
            directive.GetArgument("resolvable") is not BooleanValueNode { Value: false });
}
