using System.Globalization;
using Subgraphs.Compliance.Tests.Monitoring;

namespace Subgraphs.Compliance.Tests.Boundaries;

/// <summary>One subgraph that follows portfolios, with a tenant for each case: all begin with the house rules alone.</summary>
public sealed class BoundaryTenants : IAsyncLifetime
{
    private const int Count = 40;

    /// <summary>Cases reach back to the third quarter of the year before the last one of the sample market.</summary>
    private const int HistoryDays = 800;

    /// <summary>No close is imported of a day that is still to come, and the latest rule of the cases begins in 2026.</summary>
    private static readonly DateTimeOffset Now = new(2026, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly MonitoredSubgraph _subgraph = new(Settings(), new StandingClock(Now));
    private readonly string _directory = Directory.CreateTempSubdirectory("boundaries-").FullName;
    private int _next = -1;

    public ValueTask InitializeAsync() => _subgraph.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return _subgraph.DisposeAsync();
    }

    /// <summary>A tenant that no other case has, held to a regime.</summary>
    internal async Task<BoundaryTenant> BeginAsync(string regime)
    {
        var number = ++_next;
        var slug = number < Count ? Slug(number) : throw new InvalidOperationException("There are more cases than tenants.");
        var tenant = new BoundaryTenant(_subgraph, slug, BoundaryPlace.Of(regime), Path.Combine(_directory, "file.csv"));
        await tenant.ActivateAsync(regime);
        return tenant;
    }

    private static Dictionary<string, string?> Settings()
        => Enumerable.Range(0, Count)
            .Select(number => KeyValuePair.Create($"Tenants:{Slug(number)}:Name", (string?)Slug(number)))
            .Append(KeyValuePair.Create("StateFeed:HistoryDays", (string?)HistoryDays.ToString(CultureInfo.InvariantCulture)))
            .ToDictionary(StringComparer.Ordinal);

    private static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"case{number:00}");
}
