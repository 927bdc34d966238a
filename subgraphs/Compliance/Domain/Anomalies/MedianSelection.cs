namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>The median without sorting (Hoare's selection): a baseline of thousands of values is asked for it again and again.</summary>
internal static class MedianSelection
{
    /// <summary>The middle value; of an even number the mean of both in the middle. Changes the order of the values.</summary>
    /// <param name="values">At least one, and numbers all.</param>
    public static double Of(Span<double> values)
    {
        var middle = values.Length / 2;
        Select(values, middle);
        var upper = values[middle];
        if (values.Length % 2 == 1)
        {
            return upper;
        }

        var lower = values[0];
        foreach (var value in values[..middle])
        {
            lower = Math.Max(lower, value);
        }

        return (lower + upper) / 2;
    }

    /// <summary>Puts the value of a rank to its place, and no greater one before it.</summary>
    private static void Select(Span<double> values, int rank)
    {
        var (left, right) = (0, values.Length - 1);
        while (left < right)
        {
            var pivot = MiddleOf(values[left], values[left + ((right - left) / 2)], values[right]);
            var (low, high) = (left, right);
            while (low <= high)
            {
                while (values[low] < pivot)
                {
                    low++;
                }

                while (values[high] > pivot)
                {
                    high--;
                }

                if (low <= high)
                {
                    (values[low], values[high]) = (values[high], values[low]);
                    low++;
                    high--;
                }
            }

            if (rank <= high)
            {
                right = high;
            }
            else if (rank >= low)
            {
                left = low;
            }
            else
            {
                return;
            }
        }
    }

    private static double MiddleOf(double first, double second, double third)
        => Math.Max(Math.Min(first, second), Math.Min(Math.Max(first, second), third));
}
