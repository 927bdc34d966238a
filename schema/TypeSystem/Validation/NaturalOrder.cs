namespace GraphQL.TypeSystem.Validation;

/// <summary>The order of names in which numbers count as numbers: <c>Tier2</c> stands before <c>Tier10</c>.</summary>
internal static class NaturalOrder
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    public static int Compare(string left, string right)
    {
        var i = 0;
        var j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var difference = ReadNumber(left, ref i).CompareTo(ReadNumber(right, ref j));
                if (difference != 0)
                {
                    return difference;
                }
            }
            else if (left[i] != right[j])
            {
                return left[i] < right[j] ? -1 : 1;
            }
            else
            {
                i++;
                j++;
            }
        }

        return left.Length - right.Length;
    }

    // A zero ends the number, so that leading zeros are compared one by one.
    private static double ReadNumber(string text, ref int index)
    {
        double number = 0;
        do
        {
            number = (number * 10) + (text[index] - '0');
            index++;
        }
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);

        return number;
    }
}
