using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>Arguments as text that is equal where the arguments are: in the order of their names, and so the fields of input objects.</summary>
internal static class CanonicalArguments
{
    private static readonly Sorter Sorted = new();

    public static string Of(SyntaxList<ArgumentNode> arguments)
    {
        if (arguments.IsEmpty)
        {
            return "";
        }

        var fields = arguments
            .OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => new ObjectFieldNode(argument.Span, argument.Name, argument.Value));
        return Sorted.Sort(new ObjectValueNode(default, fields.ToSyntaxList())).Print();
    }

    private sealed class Sorter : SyntaxRewriter
    {
        public ValueNode Sort(ValueNode value) => RewriteValue(value);

        protected override ValueNode RewriteValue(ValueNode node)
        {
            var rewritten = base.RewriteValue(node);
            return rewritten is ObjectValueNode { Fields.Count: > 1 } map
                ? new ObjectValueNode(map.Span, map.Fields.OrderBy(field => field.Name, StringComparer.Ordinal).ToSyntaxList())
                : rewritten;
        }
    }
}
