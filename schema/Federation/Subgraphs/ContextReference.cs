using Federation.Supergraphs;
using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>Reads the value of <c>@fromContext(field: "$user { currency }")</c>: <c>$</c>, a name, a selection.</summary>
internal static class ContextReference
{
    /// <summary>False where the value names no context or selects nothing.</summary>
    public static bool TryRead(string? value, out string context, out string selection)
    {
        (context, selection) = ("", "");
        var text = (value ?? "").TrimStart(' ', '\t', '\n', '\r', ',');
        if (!text.StartsWith('$'))
        {
            return false;
        }

        text = text[1..].TrimStart(' ', '\t', '\n', '\r', ',');
        var end = 0;
        while (end < text.Length && (text[end] == '_' || char.IsAsciiLetter(text[end]) || (end > 0 && char.IsAsciiDigit(text[end]))))
        {
            end++;
        }

        (context, selection) = (text[..end], text[end..]);
        return end > 0 && !string.IsNullOrWhiteSpace(selection);
    }

    /// <summary>The selection parsed, or why it cannot be.</summary>
    public static SelectionSetNode? Parse(string selection, out string? problem)
    {
        try
        {
            problem = null;
            return Utf8GraphQLParser.ParseSelectionSet(ContextSelection.Unwrap(selection));
        }
        catch (SyntaxException exception)
        {
            problem = exception.Message;
            return null;
        }
    }
}
