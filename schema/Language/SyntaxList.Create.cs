namespace GraphQL.Language;

/// <summary>Makes syntax lists; the target of collection expressions.</summary>
public static class SyntaxList
{
    public static SyntaxList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new SyntaxList<T>(items.ToArray());

    public static SyntaxList<T> ToSyntaxList<T>(this IEnumerable<T> items)
    {
        var array = items.ToArray();
        return array.Length == 0 ? default : new SyntaxList<T>(array);
    }
}
