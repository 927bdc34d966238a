using Gateway.Metering.Counting;
using Gateway.Metering.Reading;
using Gateway.Metering.Recording;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Metering.Tests.Recording;

/// <summary>What is written, and that it is read as it was counted whatever became of the medium.</summary>
public sealed class UsageJournalTests : IDisposable
{
    private const string Month = "2026-11";
    private static readonly Guid Tenant = new("3972a25b-e930-57a7-893a-0b36e278b114");

    private readonly string _directory = Directory.CreateTempSubdirectory("usage").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));
    private readonly UsageMeter _meter;

    public UsageJournalTests() => _meter = new UsageMeter(new UsageLimits(), _time);

    private string File => UsageFiles.OfMonth(_directory, Month).Single();

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_record_says_whose_use_of_what_in_which_hour_and_nothing_else()
    {
        using (var journal = new UsageJournal(_directory, "gw-1", _time))
        {
            _meter.AddRequest(Tenant, UsageOperation.Of(0xefcdab8967452301), "app", new RequestUsage(UsageRefusal.None, 1100, 900, 4096));
            _meter.AddRequest(Tenant, UsageOperation.Of(0xefcdab8967452301), "app", new RequestUsage(UsageRefusal.Cost, 1));
            _meter.AddFetch(Tenant, UsageOperation.Of(0xefcdab8967452301), "app", "portfolio", TimeSpan.FromMicroseconds(12_345));
            journal.Flush(_meter);
        }

        var line = System.IO.File.ReadAllLines(File).Single().Split('\t');
        var boot = System.Text.Json.JsonDocument.Parse(line[0]).RootElement.GetProperty("boot").GetString();
        Assert.Equal(
            $$$$"""{"node":"gw-1","boot":"{{{{boot}}}}","n":1,"at":"2026-11-23T06:30:00.000Z","hour":"2026-11-23T06Z","tid":"{{{{Tenant}}}}","op":"0123456789abcdef","client":"app","requests":1,"refused_cost":1,"cost_units":1100,"cost_units_executed":900,"egress_bytes":4096,"subgraphs":{"portfolio":{"fetches":1,"ms":12.345}}}""",
            line[0]);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(line[0])))[..16], line[1]);
        Assert.Equal($"2026-11.gw-1.{boot}-1.usage", Path.GetFileName(File));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Fact]
    public void What_was_counted_is_read_as_it_was_counted_over_flushes_and_processes()
    {
        using (var first = new UsageJournal(_directory, "gw-1", _time))
        {
            Count(3);
            first.Flush(_meter);
            Count(2);
            first.Flush(_meter);
            first.Flush(_meter);
        }

        using (var second = new UsageJournal(_directory, "gw-1", _time))
        {
            Count(1);
            second.Flush(_meter);
        }

        var ledger = Read();
        Assert.True(ledger.IsWhole);
        Assert.Empty(ledger.Faults);
        Assert.Equal((6, 60, 6000), (ledger.Tenants[Tenant].Total.Requests, ledger.Tenants[Tenant].Total.EgressBytes, ledger.Tenants[Tenant].Total.Subgraphs["a"].Microseconds));
    }

    [Fact]
    public void A_file_has_hours_of_its_month_alone()
    {
        using var journal = new UsageJournal(_directory, "gw-1", _time);
        _time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 59, 59, TimeSpan.Zero));
        Count(1);
        _time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 0, 0, 1, TimeSpan.Zero));
        Count(2);
        journal.Flush(_meter);
        Count(4);
        journal.Flush(_meter);

        Assert.Equal(1, Read().Tenants[Tenant].Total.Requests);
        Assert.Equal(6, Read("2026-12").Tenants[Tenant].Total.Requests);
        Assert.True(Read().IsWhole && Read("2026-12").IsWhole);
    }

    [Fact]
    public void While_the_medium_is_full_what_was_counted_stays_and_is_written_whole_afterwards()
    {
        var medium = new FullMedium();
        using var journal = new UsageJournal(_directory, "gw-1", _time, medium.Open);
        Count(1);
        journal.Flush(_meter);
        medium.BytesLeft = 100;
        for (var i = 0; i < 3; i++)
        {
            Count(2);
            Assert.Throws<IOException>(() => journal.Flush(_meter));

            // A reader that comes by while half a record is there.
            Assert.Equal(1, Read().Tenants[Tenant].Total.Requests);
        }

        Assert.Equal(2, journal.Unwritten.Sum(record => record.Counts.Requests));
        medium.BytesLeft = long.MaxValue;
        journal.Flush(_meter);

        Assert.Empty(journal.Unwritten);
        var ledger = Read();
        Assert.Equal(7, ledger.Tenants[Tenant].Total.Requests);
        Assert.Empty(ledger.Faults);
    }

    [Fact]
    public void Where_what_broke_off_cannot_be_cut_back_a_new_file_goes_on_and_nothing_counts_twice()
    {
        var medium = new FullMedium { IsStuck = true };
        using var journal = new UsageJournal(_directory, "gw-1", _time, medium.Open);
        Count(1);
        journal.Flush(_meter);
        _meter.AddRequest(Tenant, UsageOperation.Of(2), "app", new RequestUsage(UsageRefusal.None));
        Count(1);

        // The first of two lines is there whole, the second is not.
        medium.BytesLeft = 450;
        Assert.Throws<IOException>(() => journal.Flush(_meter));
        medium.BytesLeft = long.MaxValue;
        journal.Flush(_meter);

        var ledger = Read();
        Assert.Equal(2, UsageFiles.OfMonth(_directory, Month).Count);
        Assert.Equal(3, ledger.Tenants[Tenant].Total.Requests);
        Assert.Equal([MeteringErrorCodes.TornLine], ledger.Faults.Select(fault => fault.Code));
        Assert.True(ledger.IsWhole);
    }

    [Fact]
    public void A_line_that_a_reader_has_seen_and_its_writer_takes_back_is_known_and_counts_once()
    {
        var medium = new FullMedium();
        using var journal = new UsageJournal(_directory, "gw-1", _time, medium.Open);
        _meter.AddRequest(Tenant, UsageOperation.Of(2), "app", new RequestUsage(UsageRefusal.None));
        Count(1);
        var ledger = new UsageLedger(Month);
        medium.BytesLeft = 450;
        medium.WhenFull = () => ledger.Read(_directory);
        Assert.Throws<IOException>(() => journal.Flush(_meter));

        Assert.Equal(1, ledger.Tenants[Tenant].Total.Requests);
        Assert.Equal([true, false], journal.Unwritten.Select(ledger.Has));
        medium.BytesLeft = long.MaxValue;
        journal.Flush(_meter);
        ledger.Read(_directory);
        Assert.Equal(2, ledger.Tenants[Tenant].Total.Requests);
        Assert.Empty(ledger.Faults);
    }

    [Fact]
    public void A_folder_that_is_gone_for_a_while_takes_what_was_counted_when_it_is_back()
    {
        using var journal = new UsageJournal(_directory, "gw-1", _time);
        Count(1);
        journal.Flush(_meter);
        Directory.Move(_directory, _directory + ".away");
        Count(2);
        Assert.ThrowsAny<IOException>(() => journal.Flush(_meter));
        Count(4);
        Assert.ThrowsAny<IOException>(() => journal.Flush(_meter));
        Directory.Move(_directory + ".away", _directory);
        journal.Flush(_meter);

        var ledger = Read();
        Assert.Equal(7, ledger.Tenants[Tenant].Total.Requests);
        Assert.True(ledger.IsWhole);
    }

    private void Count(int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            _meter.AddRequest(Tenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None, EgressBytes: 10));
            _meter.AddFetch(Tenant, UsageOperation.Of(1), "app", "a", TimeSpan.FromMilliseconds(1));
        }
    }

    private UsageLedger Read(string month = Month)
    {
        var ledger = new UsageLedger(month);
        ledger.Read(_directory);
        return ledger;
    }
}
