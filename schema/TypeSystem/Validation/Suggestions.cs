using System.Text;

namespace GraphQL.TypeSystem.Validation;

/// <summary>"Did you mean …?": the known names nearest to one that is not known.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>Those of <paramref name="names"/> that are near to <paramref name="input"/>, the nearest first.</summary>
    public static List<string> Nearest(string input, IEnumerable<string> names)
    {
        var distance = new LexicalDistance(input);
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        var near = new List<(string Name, int Distance)>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (distance.Measure(name, threshold) is { } measured)
            {
                near.Add((name, measured));
            }
        }

        near.Sort((left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : NaturalOrder.Compare(left.Name, right.Name));
        return near.ConvertAll(item => item.Name);
    }

    /// <summary>The sentence with a space in front, or an empty string where there is nothing to suggest.</summary>
    public static string DidYouMean(IReadOnlyList<string> names, string? introduction = null)
    {
        if (names.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder(" Did you mean ");
        if (introduction is not null)
        {
            text.Append(introduction).Append(' ');
        }

        var count = Math.Min(names.Count, MaxSuggestions);
        for (var i = 0; i < count; i++)
        {
            var isLast = i == count - 1;
            text.Append(i == 0 ? "" : (isLast, count) switch
            {
                (true, 2) => " or ",
                (true, _) => ", or ",
                _ => ", ",
            });
            text.Append('"').Append(names[i]).Append('"');
        }

        return text.Append('?').ToString();
    }
}
