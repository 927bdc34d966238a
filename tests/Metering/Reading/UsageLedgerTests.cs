using Gateway.Metering.Counting;
using Gateway.Metering.Reading;
using Gateway.Metering.Recording;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Metering.Tests.Reading;

/// <summary>What a reader makes of files that were copied, cut, changed or are being written.</summary>
public sealed class UsageLedgerTests : IDisposable
{
    private const string Month = "2026-11";
    private static readonly Guid Tenant = new("3972a25b-e930-57a7-893a-0b36e278b114");

    private readonly string _directory = Directory.CreateTempSubdirectory("usage").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));
    private readonly UsageMeter _meter;
    private readonly UsageJournal _journal;

    public UsageLedgerTests()
    {
        _meter = new UsageMeter(new UsageLimits(), _time);
        _journal = new UsageJournal(_directory, "gw-1", _time);
    }

    private string Written => UsageFiles.OfMonth(_directory, Month).Single();

    public void Dispose()
    {
        _journal.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void Files_and_records_that_are_read_twice_count_once()
    {
        Flush(5);
        File.Copy(Written, Path.Combine(_directory, "2026-11.copy.usage"));
        File.AppendAllText(Path.Combine(_directory, "2026-11.copy.usage"), File.ReadAllText(Path.Combine(_directory, "2026-11.copy.usage")));
        var ledger = new UsageLedger(Month);
        ledger.Read(_directory);
        ledger.Read(_directory);

        Assert.Equal(5, Requests(ledger));
        Assert.Empty(ledger.Faults);
    }

    [Fact]
    public void A_reader_goes_on_where_it_was()
    {
        var ledger = new UsageLedger(Month);
        for (var flush = 1; flush <= 3; flush++)
        {
            Flush(1);
            ledger.Read(_directory);
            Assert.Equal(flush, Requests(ledger));
        }
    }

    [Fact]
    public void A_last_line_that_breaks_off_is_not_counted_and_named_until_it_is_whole()
    {
        Flush(3);
        var whole = File.ReadAllBytes(Written);
        var copy = Path.Combine(_directory, "other");
        Directory.CreateDirectory(copy);
        copy = Path.Combine(copy, Path.GetFileName(Written));
        File.WriteAllBytes(copy, whole[..^30]);
        var ledger = new UsageLedger(Month);
        ledger.Read(Path.GetDirectoryName(copy)!);

        var fault = Assert.Single(ledger.Faults);
        Assert.Equal((MeteringErrorCodes.TornLine, copy, 3, true), (fault.Code, fault.File, fault.Line, fault.IsHarmless));
        Assert.Equal(2, Requests(ledger));
        Assert.True(ledger.IsWhole);

        File.WriteAllBytes(copy, whole);
        ledger.Read(Path.GetDirectoryName(copy)!);
        Assert.Equal(3, Requests(ledger));
        Assert.Empty(ledger.Faults);
    }

    [Theory]
    [InlineData("\"requests\":1", "\"requests\":9")]
    [InlineData("gw-1", "gw-2")]
    [InlineData("2026-11-23", "2026-11-24")]
    [InlineData("\t", " ")]
    public void A_line_that_was_changed_is_named_with_file_and_line_and_not_counted(string from, string to)
    {
        Flush(3);
        var lines = File.ReadAllLines(Written);
        lines[1] = lines[1].Replace(from, to, StringComparison.Ordinal);
        File.WriteAllText(Written, string.Concat(lines.Select(line => line + "\n")));
        var ledger = new UsageLedger(Month);
        ledger.Read(_directory);

        Assert.Equal(2, Requests(ledger));
        Assert.False(ledger.IsWhole);
        Assert.Equal($"{Written}, line 2: the line is not as it was written ({MeteringErrorCodes.DamagedLine})", ledger.Faults[0].ToString());
    }

    [Fact]
    public void Records_that_are_missing_before_others_are_named()
    {
        Flush(4);
        var lines = File.ReadAllLines(Written);
        File.WriteAllText(Written, string.Concat(lines.Skip(2).Select(line => line + "\n")));
        var ledger = new UsageLedger(Month);
        ledger.Read(_directory);

        var fault = Assert.Single(ledger.Faults);
        Assert.Equal(MeteringErrorCodes.MissingRecords, fault.Code);
        Assert.StartsWith("records 1 to 2 of boot ", fault.Message);
        Assert.False(ledger.IsWhole);
    }

    [Fact]
    public void Sums_by_operation_client_and_hour_are_each_the_whole()
    {
        for (var i = 0; i < 50; i++)
        {
            _meter.AddRequest(Tenant, UsageOperation.Of((ulong)(i % 3)), $"client-{i % 4}", new RequestUsage(UsageRefusal.None, i, i, i));
            _time.Advance(TimeSpan.FromMinutes(13));
            if (i % 7 == 0)
            {
                _journal.Flush(_meter);
            }
        }

        _journal.Flush(_meter);
        var ledger = new UsageLedger(Month);
        ledger.Read(_directory);
        var month = ledger.Tenants[Tenant];

        Assert.Equal((50, 1225), (month.Total.Requests, month.Total.CostUnits));
        Assert.Equal((3, 4), (month.Operations.Count, month.Clients.Count));
        Assert.All(
            new[] { month.Operations.Values, month.Clients.Values, month.Hours.Values },
            parts => Assert.Equal((50, 1225), (parts.Sum(part => part.Requests), parts.Sum(part => part.CostUnits))));
        Assert.Equal(month.Hours.Keys.Order(), month.Hours.Keys);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sequence_numbers_in_any_order_are_each_new_once(int seed)
    {
        var random = new Random(seed);
        var numbers = Enumerable.Range(1, 200).Where(number => number % 17 != 0).SelectMany(number => new long[] { number, number }).ToArray();
        random.Shuffle(numbers);
        var ranges = new SequenceRanges();

        Assert.Equal(numbers.Length / 2, numbers.Count(ranges.Add));
        Assert.Equal(Enumerable.Range(1, 11).Select(i => (From: i * 17L, To: i * 17L)), ranges.Missing);
    }

    /// <summary>A line for each.</summary>
    private void Flush(int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            _meter.AddRequest(Tenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None));
            _journal.Flush(_meter);
        }
    }

    private static long Requests(UsageLedger ledger) => ledger.Tenants[Tenant].Total.Requests;
}
