using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[ObjectType]
public sealed record Faulty(int Number)
{
    public static Task<string?> GetText([Parent] Faulty faulty, IDataLoader<int, string> faultyText) => faultyText.LoadAsync(faulty.Number);

    [BatchResolver]
    public static IReadOnlyList<string?> GetShort([Parent] IReadOnlyList<Faulty> faulty) => [.. faulty.Skip(1).Select(f => f.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Asks a loader for what a loader answered.</summary>
    public static async Task<int> GetTwice([Parent] Faulty faulty, IDataLoader<int, int> next)
        => await next.LoadAsync(await next.LoadAsync(faulty.Number));
}
