using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Tests.Encryption;

public sealed class RotationTests
{
    private const int People = 40;

    private static readonly Guid Northwind = PersonStore.Northwind;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_data_key_seals_everything_anew_and_the_old_one_goes_when_nobody_can_be_using_it()
    {
        await using var store = await FilledAsync();

        var result = await store.Rotation(Northwind).RotateAsync(Cancellation);

        Assert.Equal(new DataKeyRotationResult(2, People + 1, 0), result);
        Assert.Equal(["k2:"], await PrefixesAsync(store));
        Assert.Equal("Person 7", await store.NameAsync(Northwind, "p07"));
        Assert.Equal("note", await NoteAsync(store));

        store.Time.Advance(DataKeyRotation.Grace - TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await store.Rotation(Northwind).RetireAsync(Cancellation)).DeletedKeys);
        store.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await store.Rotation(Northwind).RetireAsync(Cancellation)).DeletedKeys);
        Assert.Equal(["2"], await store.RawAsync(Northwind, "SELECT CAST(Version AS TEXT) FROM DataKey"));
        Assert.Equal("Person 7", await store.NameAsync(Northwind, "p07"));
    }

    [Fact]
    public async Task Readers_of_another_program_keep_reading_while_a_data_key_is_rotated()
    {
        await using var store = await FilledAsync();
        await using var readers = await store.AnotherAsync();
        var read = 0;
        var lots = 0;

        // Between any two lots, and in the midst of them, another program that knows the old key only reads every row.
        var rotation = store.Rotation(Northwind, rowsAtOnce: 3, _ =>
        {
            lots++;
            Interlocked.Add(ref read, ReadAllAsync(readers).GetAwaiter().GetResult());
        });
        var reading = Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                Interlocked.Add(ref read, await ReadAllAsync(readers));
            }
        }, Cancellation);
        await rotation.RotateAsync(Cancellation);
        await reading;

        Assert.True(lots > People / 3);
        Assert.Equal((lots + 10) * People, read);
        Assert.Equal(["k2:"], await PrefixesAsync(store));
    }

    [Fact]
    public async Task A_rotation_that_broke_off_leaves_everything_readable_and_is_taken_up_where_it_was()
    {
        await using var store = await FilledAsync();
        var crash = store.Rotation(Northwind, rowsAtOnce: 5, rows => _ = rows < 15 ? rows : throw new TimeoutException("The machine went down."));
        await Assert.ThrowsAsync<TimeoutException>(() => crash.RotateAsync(Cancellation));
        Assert.Equal(["k1:", "k2:"], await PrefixesAsync(store));

        await using var restarted = await store.AnotherAsync();
        Assert.Equal(People, await ReadAllAsync(restarted));
        var result = await restarted.Rotation(Northwind).RotateAsync(Cancellation);

        Assert.Equal(new DataKeyRotationResult(2, People + 1 - 15, 0), result);
        Assert.Equal(["k2:"], await PrefixesAsync(restarted));
        Assert.Equal(People, await ReadAllAsync(restarted));
    }

    [Fact]
    public async Task What_a_slow_program_seals_with_the_replaced_key_stays_readable_and_is_sealed_anew_later()
    {
        await using var store = await FilledAsync();
        await using var slow = await store.AnotherAsync();
        await store.Rotation(Northwind).RotateAsync(Cancellation);

        await slow.AddAsync(Northwind, "late", "Late Person");
        Assert.Equal(["k1:", "k2:"], await PrefixesAsync(store));
        Assert.Equal("Late Person", await store.NameAsync(Northwind, "late"));

        store.Time.Advance(DataKeyRotation.Grace);
        Assert.Equal(new DataKeyRotationResult(2, 1, 1), await store.Rotation(Northwind).RetireAsync(Cancellation));
        Assert.Equal("Late Person", await store.NameAsync(Northwind, "late"));
        slow.Time.Advance(TimeSpan.FromMinutes(1));
        await slow.AddAsync(Northwind, "later", "Later Person");
        Assert.Equal(["k2:"], await PrefixesAsync(store));
    }

    [Fact]
    public async Task A_write_between_two_lots_is_not_written_over()
    {
        await using var store = await FilledAsync();
        await using var writer = await store.AnotherAsync();
        var rotation = store.Rotation(Northwind, rowsAtOnce: 5, rows =>
        {
            if (rows == 5)
            {
                RenameAsync(writer).GetAwaiter().GetResult();
            }
        });

        await rotation.RotateAsync(Cancellation);

        Assert.Equal("New Name", await store.NameAsync(Northwind, "p39"));
        Assert.Equal("New Name", await store.NameAsync(Northwind, "p00"));
        Assert.Equal(["k2:"], await PrefixesAsync(store));

        static async Task RenameAsync(PersonStore writer)
        {
            await using var context = writer.Open(Northwind);
            foreach (var person in await context.Persons.AsTracking().Where(row => row.Id == "p39" || row.Id == "p00").ToListAsync(Cancellation))
            {
                person.Name = SealedText.Of("New Name");
            }

            await context.SaveChangesAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_new_master_key_wraps_the_data_keys_anew_and_changes_no_row()
    {
        await using var store = await FilledAsync();
        await using var reader = await store.AnotherAsync();
        var before = await store.RawAsync(Northwind, "SELECT Name FROM Persons ORDER BY Id");

        var result = await store.MasterRotation(Northwind).RotateAsync(Cancellation);

        Assert.Equal(("m2", 1), (result.MasterKeyId, result.WrappedKeys));
        Assert.Empty(result.StillUsed);
        Assert.False(File.Exists(store.KeyFileOf(Northwind, "m1")));
        Assert.Equal(before, await store.RawAsync(Northwind, "SELECT Name FROM Persons ORDER BY Id"));
        Assert.Equal(People, await ReadAllAsync(reader));
        reader.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(People, await ReadAllAsync(reader));
    }

    [Fact]
    public async Task A_replaced_master_key_is_kept_until_every_database_of_the_tenant_is_wrapped_anew()
    {
        await using var store = await FilledAsync();
        await using var other = await store.AnotherAsync("reports");
        await other.AddAsync(Northwind, "p1", "Evelyn Hartwell");

        var result = await store.MasterRotation(Northwind).RotateAsync(Cancellation);

        Assert.Equal([new MasterKeyUse("m1", "reports")], result.StillUsed);
        other.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Evelyn Hartwell", await other.NameAsync(Northwind, "p1"));
        Assert.Empty((await other.MasterRotation(Northwind).WrapAnewAsync(Cancellation)).StillUsed);
        Assert.False(File.Exists(store.KeyFileOf(Northwind, "m1")));
        other.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Evelyn Hartwell", await other.NameAsync(Northwind, "p1"));
    }

    [Fact]
    public async Task A_master_rotation_that_broke_off_is_taken_up_and_makes_no_further_key()
    {
        await using var store = await FilledAsync();
        await store.Rotation(Northwind).RotateAsync(Cancellation);

        // It got as far as the new key, and no row was wrapped with it.
        await store.Keys.CreateAsync(Northwind, "m1", Cancellation);
        await using var restarted = await store.AnotherAsync();
        Assert.Equal(People, await ReadAllAsync(restarted));

        var result = await restarted.MasterRotation(Northwind).RotateAsync(Cancellation);

        Assert.Equal(("m2", 2), (result.MasterKeyId, result.WrappedKeys));
        Assert.Equal(["m2"], (await store.RawAsync(Northwind, "SELECT MasterKeyId FROM DataKey")).Distinct());
        restarted.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(People, await ReadAllAsync(restarted));
    }

    private static async Task<PersonStore> FilledAsync()
    {
        var store = await PersonStore.CreateAsync();
        await using var context = store.Open(Northwind);
        for (var i = 0; i < People; i++)
        {
            context.Persons.Add(new Person
            {
                TenantId = Northwind,
                Id = FormattableString.Invariant($"p{i:00}"),
                Name = SealedText.Of($"Person {i}"),
                Account = i % 2 == 0 ? SealedText.Of($"ACC-{i}") : null,
            });
        }

        context.Visits.Add(new Visit { TenantId = Northwind, PersonId = "p01", Day = new DateOnly(2026, 1, 31), Note = SealedText.Of("note") });
        await context.SaveChangesAsync(Cancellation);
        return store;
    }

    /// <summary>Opens both sealed columns of every person, and tells how many there were.</summary>
    private static async Task<int> ReadAllAsync(PersonStore store)
    {
        await using var context = store.Open(Northwind);
        var persons = await context.Persons.AsNoTracking().Where(row => row.Id != "late").ToListAsync(Cancellation);
        foreach (var person in persons)
        {
            var number = int.Parse(person.Id[1..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal($"Person {number}", await context.OpenAsync(person, nameof(Person.Name), Cancellation));
            Assert.Equal(number % 2 == 0 ? $"ACC-{number}" : null, await context.OpenAsync(person, nameof(Person.Account), Cancellation));
        }

        return persons.Count;
    }

    private static async Task<string?> NoteAsync(PersonStore store)
    {
        await using var context = store.Open(Northwind);
        return await context.OpenAsync(await context.Visits.AsNoTracking().SingleAsync(Cancellation), nameof(Visit.Note), Cancellation);
    }

    private static async Task<IEnumerable<string?>> PrefixesAsync(PersonStore store)
        => await store.RawAsync(
            Northwind,
            "SELECT DISTINCT substr(Value, 1, 3) AS P FROM (SELECT Name AS Value FROM Persons UNION ALL SELECT Account FROM Persons UNION ALL SELECT Note FROM Visits) WHERE Value IS NOT NULL ORDER BY P");
}
