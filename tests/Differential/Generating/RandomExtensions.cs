namespace Gateway.Differential.Tests.Generating;

/// <summary>Draws from a seeded <see cref="Random"/>.</summary>
internal static class RandomExtensions
{
    /// <summary>True so many times in a hundred.</summary>
    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Some of the items, at least <paramref name="least"/> where there are as many, in their order.</summary>
    public static List<T> Some<T>(this Random random, IReadOnlyList<T> from, int least, int most)
    {
        var count = Math.Min(from.Count, random.Next(least, most + 1));
        var chosen = Enumerable.Range(0, from.Count).OrderBy(_ => random.Next()).Take(count).Order();
        return [.. chosen.Select(index => from[index])];
    }
}
