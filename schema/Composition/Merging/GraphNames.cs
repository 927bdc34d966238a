using System.Globalization;
using System.Text;
using Federation.Subgraphs;

namespace Federation.Composition.Merging;

/// <summary>The values of <c>join__Graph</c>: subgraph names as GraphQL enum values, all different.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/#join__Graph">join v0.3, join__Graph</seealso>
internal static class GraphNames
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Subgraph> subgraphs)
    {
        var names = subgraphs.Select(subgraph => ToEnumValue(subgraph.Name)).ToArray();
        foreach (var group in names.Select((name, index) => (name, index)).GroupBy(item => item.name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var suffix = 0;
            foreach (var (name, index) in group)
            {
                suffix++;
                names[index] = string.Create(CultureInfo.InvariantCulture, $"{name}_{suffix}");
            }
        }

        return names;
    }

    private static string ToEnumValue(string subgraph)
    {
        var value = new StringBuilder(subgraph.Length + 1);
        foreach (var character in subgraph.ToUpperInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                value.Append(character);
            }
            else if (value.Length == 0 || value[^1] != '_')
            {
                // A run of other characters becomes one underscore.
                value.Append('_');
            }
        }

        if (char.IsAsciiDigit(value[0]))
        {
            value.Insert(0, '_');
        }

        // "x_1" is what a second "x" would be called.
        if (value.Length > 2 && char.IsAsciiDigit(value[^1]) && EndsWithNumberSuffix(value))
        {
            value.Append('_');
        }

        return value.ToString();
    }

    private static bool EndsWithNumberSuffix(StringBuilder value)
    {
        var index = value.Length - 1;
        while (index > 0 && char.IsAsciiDigit(value[index]))
        {
            index--;
        }

        return value[index] == '_';
    }
}
