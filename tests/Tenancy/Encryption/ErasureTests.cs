using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Tests.Encryption;

public sealed class ErasureTests
{
    private static readonly Guid Northwind = PersonStore.Northwind;
    private static readonly Guid Hanbit = PersonStore.Hanbit;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deleting_a_tenants_key_makes_what_it_sealed_unreadable_in_copies_too_and_nothing_else()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        await store.AddAsync(Hanbit, "p1", "Seo-yeon Baek");
        var copy = store.FileOf(Northwind) + ".copy";
        File.Copy(store.FileOf(Northwind), copy);

        await store.Keys.EraseAsync(Northwind, Cancellation);
        File.Copy(copy, store.FileOf(Northwind), overwrite: true);
        await using var restarted = await store.AnotherAsync();

        Assert.Equal(KeyErrorCodes.Erased, await CodeAsync(() => restarted.NameAsync(Northwind, "p1")));
        await using var context = restarted.Open(Northwind);
        Assert.Equal("equities", (await context.Persons.AsNoTracking().SingleAsync(Cancellation)).Desk);
        Assert.Equal("Seo-yeon Baek", await restarted.NameAsync(Hanbit, "p1"));
    }

    [Fact]
    public async Task A_program_that_runs_forgets_the_key_within_its_time()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");

        await store.Keys.EraseAsync(Northwind, Cancellation);
        store.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(KeyErrorCodes.Erased, await CodeAsync(() => store.NameAsync(Northwind, "p1")));
    }

    [Fact]
    public async Task Rows_of_an_erased_tenant_change_in_everything_but_what_would_be_sealed()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        await store.Keys.EraseAsync(Northwind, Cancellation);
        store.Time.Advance(TimeSpan.FromSeconds(30));
        await using var context = store.Open(Northwind);
        var person = await context.Persons.AsTracking().SingleAsync(Cancellation);

        person.Desk = "rates";
        await context.SaveChangesAsync(Cancellation);
        person.Name = SealedText.Of("Somebody");

        Assert.Equal(KeyErrorCodes.Erased, (await Assert.ThrowsAsync<KeyManagementException>(() => context.SaveChangesAsync(Cancellation))).Code);
        Assert.Equal(["rates"], await store.RawAsync(Northwind, "SELECT Desk FROM Persons"));
        Assert.Equal(KeyErrorCodes.Erased, (await Assert.ThrowsAsync<KeyManagementException>(() => store.Rotation(Northwind).RotateAsync(Cancellation))).Code);
        Assert.Equal(KeyErrorCodes.Erased, (await Assert.ThrowsAsync<KeyManagementException>(() => store.MasterRotation(Northwind).RotateAsync(Cancellation))).Code);
    }

    [Fact]
    public async Task A_key_that_is_only_missing_is_not_taken_for_erased_and_no_new_one_is_made()
    {
        await using var store = await PersonStore.CreateAsync();
        await store.AddAsync(Northwind, "p1", "Evelyn Hartwell");
        var key = store.KeyFileOf(Northwind, "m1");
        File.Move(key, key + ".away");

        var refused = await Assert.ThrowsAsync<KeyManagementException>(() => store.AnotherAsync());

        Assert.Equal(KeyErrorCodes.Missing, refused.Code);
        Assert.Contains("put it back from its copy", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(key));
        File.Move(key + ".away", key);
        await using var restored = await store.AnotherAsync();
        Assert.Equal("Evelyn Hartwell", await restored.NameAsync(Northwind, "p1"));
    }

    private static async Task<string> CodeAsync<T>(Func<Task<T>> action) => (await Assert.ThrowsAsync<KeyManagementException>(action)).Code;
}
