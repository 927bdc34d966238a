using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>The text that follows a context's name in <c>@fromContext(field: "$user { currency }")</c>.</summary>
public static class ContextSelection
{
    /// <summary>The selections without the braces around them, which may be left out: as a field set is written.</summary>
    public static string Unwrap(string selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var text = selection.Trim();
        return text.StartsWith('{') && text.EndsWith('}') ? text[1..^1] : text;
    }

    /// <summary>True where the selections come to one leaf for every object: one field at each level, or inline fragments of one field each.</summary>
    public static bool IsOneValue(SelectionSetNode selections)
    {
        ArgumentNullException.ThrowIfNull(selections);
        return selections.Selections is [FieldNode field]
            ? field.SelectionSet is null || IsOneValue(field.SelectionSet)
            : !selections.Selections.IsEmpty
                && selections.Selections.All(selection => selection is InlineFragmentNode { TypeCondition: not null } fragment && IsOneValue(fragment.SelectionSet));
    }
}
