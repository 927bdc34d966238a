using System.Text;
using GraphQL.Language;

namespace Gateway.Planning.Normalizing;

/// <summary>A normalised operation as text: fragments written out, each field with the types it is answered for and its conditions.</summary>
internal static class NormalSetPrinter
{
    public static string Print(OperationDefinitionNode operation, NormalSet root)
    {
        var text = new StringBuilder();
        text.Append(operation.Operation.ToString().ToLowerInvariant()).Append(operation.Name is null ? "" : $" {operation.Name}");
        Print(root, "", text);
        return text.Append('\n').ToString();
    }

    private static void Print(NormalSet set, string indent, StringBuilder text)
    {
        text.Append(" {\n");
        var inner = $"{indent}  ";
        foreach (var field in set.Fields)
        {
            Print(field, inner, text);
        }

        text.Append(indent).Append('}');
    }

    private static void Print(NormalField field, string indent, StringBuilder text)
    {
        text.Append(indent);
        if (field.ResponseKey != field.Name)
        {
            text.Append(field.ResponseKey).Append(": ");
        }

        text.Append(new FieldNode(default, null, field.Name, field.Arguments, default, null).Print(indented: false));
        if (!field.TypeNames.IsEmpty)
        {
            text.Append(" on ").AppendJoin(" | ", field.TypeNames);
        }

        for (var i = 0; i < field.Conditions.Length; i++)
        {
            text.Append(i == 0 ? " if " : " and ").Append(field.Conditions[i].Expected ? "$" : "not $").Append(field.Conditions[i].Variable);
        }

        text.Append(field.IsDenied ? " denied" : "");
        if (field.Children is not null)
        {
            Print(field.Children, indent, text);
        }

        text.Append('\n');
    }
}
