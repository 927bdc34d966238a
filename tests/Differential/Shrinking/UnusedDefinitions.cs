using GraphQL.Language;

namespace Gateway.Differential.Tests.Shrinking;

/// <summary>Drops the fragments and variables of a document that nothing mentions.</summary>
internal static class UnusedDefinitions
{
    public static DocumentNode Drop(DocumentNode document)
    {
        while (true)
        {
            var text = document.Print(indented: false);
            var kept = document.Definitions
                .Where(definition => definition is not FragmentDefinitionNode fragment || IsMentioned(text, $"...{fragment.Name}"))
                .Select(definition => definition is OperationDefinitionNode operation ? Drop(operation, text) : definition)
                .ToList();
            var result = new DocumentNode(default, kept.ToSyntaxList());
            if (result.Print(indented: false) == text)
            {
                return result;
            }

            document = result;
        }
    }

    private static OperationDefinitionNode Drop(OperationDefinitionNode operation, string text)
        => new(
            default,
            operation.Operation,
            operation.Name,
            default,
            operation.VariableDefinitions.Where(variable => text.Split('$').Skip(1).Count(after => NameOf(after) == variable.Variable.Name) > 1).ToSyntaxList(),
            operation.Directives,
            operation.SelectionSet);

    private static bool IsMentioned(string text, string spread)
    {
        for (var at = text.IndexOf(spread, StringComparison.Ordinal); at >= 0; at = text.IndexOf(spread, at + 1, StringComparison.Ordinal))
        {
            if (NameOf(text[(at + 3)..]) == spread[3..])
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(string text) => new([.. text.TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character == '_')]);
}
