using System.Text;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Tests.Encryption;

public sealed class SealedColumnsTests
{
    private static readonly Guid Northwind = PersonStore.Northwind;
    private static readonly Guid Hanbit = PersonStore.Hanbit;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_raw_read_of_the_file_finds_no_plain_text()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell", "ACC-4471-0092");

        var bytes = await File.ReadAllBytesAsync(store.FileOf(Northwind), Cancellation);

        Assert.True(bytes.AsSpan().IndexOf("equities"u8) > 0);
        Assert.All(new[] { "Evelyn", "Hartwell", "4471" }, word => Assert.True(
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) < 0, word));
        Assert.Equal("Evelyn Hartwell", await store.NameAsync(Northwind, "p1"));
    }

    [Fact]
    public async Task What_was_assigned_is_sealed_when_it_is_saved_and_what_is_shown_by_mistake_shows_nothing()
    {
        await using var store = await PersonStore.CreateAsync();
        await using var context = store.Open(Northwind);
        var person = new Person { TenantId = Northwind, Id = "p1", Name = SealedText.Of("Evelyn Hartwell") };
        Assert.Equal("(to be sealed)", $"{person.Name}");

        context.Persons.Add(person);
        await context.SaveChangesAsync(Cancellation);

        Assert.True(person.Name.IsSealed);
        Assert.Equal("(sealed)", $"{person.Name}");
        person.Name = SealedText.Of("Evelyn Marlowe");
        await context.SaveChangesAsync(Cancellation);
        Assert.Equal("Evelyn Marlowe", await store.NameAsync(Northwind, "p1"));
    }

    [Fact]
    public async Task A_null_stays_null_and_the_empty_text_is_sealed()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", null);
        await store.AddAsync(Northwind, "p2", "");

        Assert.Null(await store.NameAsync(Northwind, "p1"));
        Assert.Equal("", await store.NameAsync(Northwind, "p2"));
        Assert.Equal([null, "sealed"], (await store.RawAsync(Northwind, "SELECT Name FROM Persons ORDER BY Id")).Select(text => text is null ? null : "sealed"));
    }

    [Fact]
    public async Task Many_rows_at_once_are_refused_where_they_would_not_be_sealed()
    {
        await using var store = await PersonStore.CreateAsync();
        await using var context = store.Open(Northwind);
        await using var transaction = await context.Database.BeginTransactionAsync(Cancellation);

        await Assert.ThrowsAsync<NotSupportedException>(
            () => context.InsertAsync([new Person { TenantId = Northwind, Id = "p1", Name = SealedText.Of("Evelyn Hartwell") }], Cancellation));
    }

    [Fact]
    public async Task A_value_swapped_between_rows_is_refused()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        await store.AddAsync(Northwind, "p2", "Tomas Underhill");

        await store.RawAsync(Northwind, "UPDATE Persons SET Name = (SELECT other.Name FROM Persons other WHERE other.Id = 'p2') WHERE Id = 'p1'");

        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => store.NameAsync(Northwind, "p1")));
        Assert.Equal("Tomas Underhill", await store.NameAsync(Northwind, "p2"));
    }

    [Fact]
    public async Task A_value_swapped_between_columns_is_refused()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell", "ACC-1");

        await store.RawAsync(Northwind, "UPDATE Persons SET Name = Account");

        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => store.NameAsync(Northwind, "p1")));
    }

    [Fact]
    public async Task A_value_of_another_tenant_is_refused_with_its_wrapped_key_beside_it()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        await store.AddAsync(Hanbit, "p1", "Seo-yeon Baek");
        var foreign = Assert.Single(await store.RawAsync(Northwind, "SELECT Name FROM Persons"));
        var key = Assert.Single(await store.RawAsync(Northwind, "SELECT Wrapped FROM DataKey"));

        await store.RawAsync(Hanbit, $"UPDATE Persons SET Name = '{foreign}'");
        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => store.NameAsync(Hanbit, "p1")));

        // Even with the key's own row: it is wrapped under the other tenant's master key.
        await store.RawAsync(Hanbit, $"UPDATE DataKey SET Wrapped = '{key}'");
        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => store.VaultOf(Hanbit).LoadAsync(Cancellation)));
        Assert.Equal("Evelyn Hartwell", await store.NameAsync(Northwind, "p1"));
    }

    [Fact]
    public void A_value_opens_at_its_address_under_its_key_and_version_only()
    {
        byte[] key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        byte[] otherKey = [.. key.Reverse()];
        var address = new SealedAddress(Northwind, "Person", "Name", "2:p1");
        var stored = SealedFormat.Seal(key, 1, address, "Evelyn");

        Assert.Equal("Evelyn", SealedFormat.Open(key, 1, address, stored));
        SealedAddress[] others =
        [
            address with { TenantId = Hanbit }, address with { Table = "Visit" }, address with { Column = "Account" }, address with { Row = "2:p2" },
            address with { Table = "PersonN", Column = "ame" }, address with { Column = "Name2", Row = ":p1" },
        ];
        Assert.All(others, other => Assert.Throws<KeyManagementException>(() => SealedFormat.Open(key, 1, other, stored)));
        Assert.Throws<KeyManagementException>(() => SealedFormat.Open(otherKey, 1, address, stored));
        Assert.Throws<KeyManagementException>(() => SealedFormat.Open(key, 2, address, "k2" + stored[2..]));
        Assert.Equal(1, SealedFormat.ReadVersion(stored));
    }

    [Fact]
    public void A_value_that_was_changed_in_any_byte_or_cut_does_not_open()
    {
        var key = new byte[32];
        var address = new SealedAddress(Northwind, "Person", "Name", "2:p1");
        var bytes = Convert.FromBase64String(SealedFormat.Seal(key, 7, address, "Evelyn")[3..]);

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x80;
            Assert.Throws<KeyManagementException>(() => SealedFormat.Open(key, 7, address, "k7:" + Convert.ToBase64String(bytes)));
            bytes[i] ^= 0x80;
            Assert.Throws<KeyManagementException>(() => SealedFormat.Open(key, 7, address, "k7:" + Convert.ToBase64String(bytes[..i])));
        }

        Assert.All(new[] { "", "k", "k:", "kx:AAAA", "Evelyn", "7:AAAA" }, text => Assert.Throws<KeyManagementException>(() => SealedFormat.ReadVersion(text)));
        Assert.Throws<KeyManagementException>(() => SealedFormat.Open(key, 7, address, "k7:***"));
    }

    [Fact]
    public void A_nonce_never_comes_twice_in_a_hundred_thousand_values()
    {
        const int Count = 100_000;
        var key = new byte[32];
        var address = new SealedAddress(Northwind, "Person", "Name", "2:p1");

        var nonces = Enumerable.Range(0, Count).Select(_ => SealedFormat.Seal(key, 1, address, "same")[3..19]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Count, nonces.Count);
    }

    [Fact]
    public void A_text_that_no_column_holds_is_refused()
        => Assert.Throws<ArgumentException>(() => SealedFormat.Seal(new byte[32], 1, new SealedAddress(Northwind, "Person", "Name", ""), new string('x', 3000)));

    [Fact]
    public async Task Plain_text_does_not_reach_a_column_by_a_bulk_update_either()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        await using var context = store.Open(Northwind);
        var plain = SealedText.Of("Tomas Underhill");

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => context.Persons.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, plain), Cancellation));
    }

    [Fact]
    public async Task A_sealed_value_is_not_saved_in_a_row_where_it_would_not_open()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        await using var context = store.Open(Northwind);
        var first = await context.Persons.AsTracking().SingleAsync(Cancellation);
        context.Persons.Add(new Person { TenantId = Northwind, Id = "p2", Name = first.Name });

        var refused = await Assert.ThrowsAsync<KeyManagementException>(() => context.SaveChangesAsync(Cancellation));

        Assert.Equal(KeyErrorCodes.Tampered, refused.Code);
    }

    [Fact]
    public async Task A_projection_that_reads_key_and_column_opens_like_the_row()
    {
        await using var store = await PersonStore.CreateAsync();
        await using var context = store.Open(Northwind);
        context.Visits.Add(new Visit { TenantId = Northwind, PersonId = "p1", Day = new DateOnly(2026, 1, 31), Note = SealedText.Of("told of the merger") });
        await context.SaveChangesAsync(Cancellation);

        var row = await context.Visits.Select(visit => new Visit { PersonId = visit.PersonId, Day = visit.Day, Note = visit.Note }).SingleAsync(Cancellation);

        Assert.Equal("told of the merger", await context.OpenAsync(row, nameof(Visit.Note), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(async () => await context.OpenAsync(row, nameof(Visit.PersonId), Cancellation));
    }

    [Fact]
    public async Task An_import_is_sealed_by_the_key_that_comes_with_it()
    {
        await using var store = await PersonStore.CreateAsync();
        await using var context = store.Open(Northwind);
        var first = await store.VaultOf(Northwind).MakeFirstAsync(Cancellation);
        var person = new Person { TenantId = Northwind, Id = "p1", Name = SealedText.Of("Evelyn Hartwell") };
        var stages = new TenantImport(new PersonImport(person), Northwind, context.Model, first).Stages().ToArray();

        Assert.Equal(["data-keys", "persons"], stages.Select(stage => stage.Name));
        Assert.Same(person, Assert.Single(stages[1].Rows));
        Assert.True(person.Name!.IsSealed);

        var late = new Person { TenantId = Northwind, Id = "p2", Name = SealedText.Of("Tomas Underhill") };
        Assert.Throws<InvalidOperationException>(
            () => new TenantImport(new PersonImport(late), Northwind, context.Model, null).Stages().Single().Rows.ToArray());
    }

    private static async Task<string> CodeAsync<T>(Func<Task<T>> action) => (await Assert.ThrowsAsync<KeyManagementException>(action)).Code;
}
