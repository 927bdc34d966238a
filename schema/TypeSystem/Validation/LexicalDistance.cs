namespace GraphQL.TypeSystem.Validation;

/// <summary>How many edits make one name another: inserted, deleted, replaced or swapped letters; a change of case alone is one edit.</summary>
/// <seealso href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">Damerau–Levenshtein distance</seealso>
internal sealed class LexicalDistance(string input)
{
    private readonly string _lower = input.ToLowerInvariant();

    // Row i depends on the two rows before it, so three are enough.
    private readonly int[][] _rows = [new int[input.Length + 1], new int[input.Length + 1], new int[input.Length + 1]];

    /// <summary>The distance, or null where it is more than <paramref name="threshold"/>.</summary>
    public int? Measure(string name, int threshold)
    {
        if (input == name)
        {
            return 0;
        }

        // Names are ASCII: their lower case is as long.
        if (Math.Abs(name.Length - input.Length) > threshold)
        {
            return null;
        }

        var longer = name.ToLowerInvariant();
        var shorter = _lower;
        if (longer == shorter)
        {
            return 1;
        }

        if (longer.Length < shorter.Length)
        {
            (longer, shorter) = (shorter, longer);
        }

        return longer.Length - shorter.Length > threshold ? null : Measure(longer, shorter, threshold);
    }

    private int? Measure(string longer, string shorter, int threshold)
    {
        for (var j = 0; j <= shorter.Length; j++)
        {
            _rows[0][j] = j;
        }

        for (var i = 1; i <= longer.Length; i++)
        {
            var above = _rows[(i - 1) % 3];
            var current = _rows[i % 3];
            var smallest = current[0] = i;
            for (var j = 1; j <= shorter.Length; j++)
            {
                var replaced = above[j - 1] + (longer[i - 1] == shorter[j - 1] ? 0 : 1);
                var cell = Math.Min(Math.Min(above[j] + 1, current[j - 1] + 1), replaced);
                if (i > 1 && j > 1 && longer[i - 1] == shorter[j - 2] && longer[i - 2] == shorter[j - 1])
                {
                    cell = Math.Min(cell, _rows[(i - 2) % 3][j - 2] + 1);
                }

                smallest = Math.Min(smallest, cell);
                current[j] = cell;
            }

            // No later row can be smaller than the smallest cell of this one.
            if (smallest > threshold)
            {
                return null;
            }
        }

        var distance = _rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }
}
