using System.Security.Cryptography;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Keys;

public sealed class FileKeyManagementTests : IDisposable
{
    private static readonly Guid Northwind = TenantIds.FromSlug("northwind");
    private static readonly Guid Hanbit = TenantIds.FromSlug("hanbit");

    private readonly string _directory = Path.Combine(Directory.CreateTempSubdirectory("keys").FullName, "keys");
    private readonly byte[] _dataKey = RandomNumberGenerator.GetBytes(32);
    private readonly FileKeyManagement _keys;

    public FileKeyManagementTests() => _keys = new FileKeyManagement(_directory);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_data_key_is_wrapped_and_opens_for_its_tenant_and_its_place_only()
    {
        await _keys.CreateAsync(Northwind, null, Cancellation);
        await _keys.CreateAsync(Hanbit, null, Cancellation);
        var wrapped = await _keys.WrapAsync(Northwind, _dataKey, "portfolio/1"u8.ToArray(), Cancellation);

        Assert.Equal(_dataKey, await _keys.UnwrapAsync(Northwind, wrapped, "portfolio/1"u8.ToArray(), Cancellation));
        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => _keys.UnwrapAsync(Hanbit, wrapped, "portfolio/1"u8.ToArray(), Cancellation)));
        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => _keys.UnwrapAsync(Northwind, wrapped, "compliance/1"u8.ToArray(), Cancellation)));
        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => _keys.UnwrapAsync(Northwind, wrapped, "portfolio/2"u8.ToArray(), Cancellation)));
    }

    [Fact]
    public async Task A_wrapped_key_that_was_changed_in_any_byte_does_not_open()
    {
        await _keys.CreateAsync(Northwind, null, Cancellation);
        var wrapped = await _keys.WrapAsync(Northwind, _dataKey, default, Cancellation);
        var bytes = Convert.FromBase64String(wrapped.Text);

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => _keys.UnwrapAsync(Northwind, wrapped with { Text = Convert.ToBase64String(bytes) }, default, Cancellation)));
            bytes[i] ^= 1;
        }

        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => _keys.UnwrapAsync(Northwind, wrapped with { Text = "no key" }, default, Cancellation)));
        Assert.Equal(KeyErrorCodes.Tampered, await CodeAsync(() => _keys.UnwrapAsync(Northwind, wrapped with { MasterKeyId = "../hanbit/m1" }, default, Cancellation)));
    }

    [Fact]
    public async Task Key_files_are_their_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await _keys.CreateAsync(Northwind, null, Cancellation);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf(Northwind, "m1.key")));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_directory));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(PathOf(Northwind, "m1.key"))!));
        }
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task A_key_file_that_others_can_reach_is_refused(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await _keys.CreateAsync(Northwind, null, Cancellation);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf(Northwind, "m1.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
        }

        var refused = await RefusedAsync(() => _keys.WrapAsync(Northwind, _dataKey, default, Cancellation));

        Assert.Equal(KeyErrorCodes.ReadableByOthers, refused.Code);
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_others_may_write_to_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_directory, File.GetUnixFileMode(_directory) | UnixFileMode.OtherWrite);
        }

        var refused = Assert.Throws<KeyManagementException>(() => new FileKeyManagement(_directory));

        Assert.Equal(KeyErrorCodes.DirectoryUnusable, refused.Code);
        Assert.Contains("chmod 700", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_directory, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<KeyManagementException>(() => new FileKeyManagement(Path.Combine(file, "keys")));

        Assert.Equal(KeyErrorCodes.DirectoryUnusable, refused.Code);
        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_short_damaged_or_moved_key_file_is_told_apart()
    {
        await _keys.CreateAsync(Northwind, null, Cancellation);
        await _keys.CreateAsync(Hanbit, null, Cancellation);
        var path = PathOf(Northwind, "m1.key");
        var whole = await File.ReadAllTextAsync(path, Cancellation);
        var words = whole.Split(' ');

        Assert.Equal(KeyErrorCodes.Tampered, await WithAsync("not a key"));
        Assert.Equal(KeyErrorCodes.Tampered, await WithAsync(whole.Replace(words[4], Convert.ToBase64String(new byte[16]) + "\n", StringComparison.Ordinal)));
        Assert.Equal(KeyErrorCodes.Tampered, await WithAsync(whole.Replace(words[3], Convert.ToBase64String(new byte[32]), StringComparison.Ordinal)));
        Assert.Equal(KeyErrorCodes.Tampered, await WithAsync(await File.ReadAllTextAsync(PathOf(Hanbit, "m1.key"), Cancellation)));
        Assert.Equal(KeyErrorCodes.WrongLength, await WithAsync(whole.Replace(words[3], Convert.ToBase64String(new byte[16]), StringComparison.Ordinal)));
        File.Delete(path);
        Assert.Equal(KeyErrorCodes.Missing, await CodeAsync(() => _keys.UnwrapAsync(Northwind, new WrappedKey("m1", Convert.ToBase64String(new byte[60])), default, Cancellation)));
        Assert.Equal(KeyErrorCodes.Missing, await CodeAsync(() => _keys.WrapAsync(Northwind, _dataKey, default, Cancellation)));

        async Task<string> WithAsync(string text)
        {
            await File.WriteAllTextAsync(path, text, Cancellation);
            return await CodeAsync(() => _keys.WrapAsync(Northwind, _dataKey, default, Cancellation));
        }
    }

    [Fact]
    public async Task Two_programs_that_make_the_first_key_at_once_make_one()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            async () => await new FileKeyManagement(_directory).CreateAsync(Northwind, null, Cancellation), Cancellation)));

        Assert.Equal(["m1"], ids.Distinct());
        Assert.Equal([PathOf(Northwind, "m1.key")], Directory.GetFiles(Path.GetDirectoryName(PathOf(Northwind, "m1.key"))!));
    }

    [Fact]
    public async Task A_replaced_master_key_goes_when_nobody_uses_it_any_more()
    {
        var first = await _keys.CreateAsync(Northwind, null, Cancellation);
        await _keys.NoteUseAsync(Northwind, "portfolio", [first], Cancellation);
        await _keys.NoteUseAsync(Northwind, "compliance", [first], Cancellation);
        var wrapped = await _keys.WrapAsync(Northwind, _dataKey, default, Cancellation);
        var second = await _keys.CreateAsync(Northwind, first, Cancellation);
        Assert.Equal(second, await _keys.CreateAsync(Northwind, first, Cancellation));

        await _keys.NoteUseAsync(Northwind, "portfolio", [second], Cancellation);
        Assert.Equal([new MasterKeyUse(first, "compliance")], await _keys.RetireUnusedAsync(Northwind, Cancellation));
        Assert.Equal(_dataKey, await _keys.UnwrapAsync(Northwind, wrapped, default, Cancellation));

        await _keys.NoteUseAsync(Northwind, "compliance", [], Cancellation);
        Assert.Empty(await _keys.RetireUnusedAsync(Northwind, Cancellation));
        Assert.Equal(KeyErrorCodes.Missing, await CodeAsync(() => _keys.UnwrapAsync(Northwind, wrapped, default, Cancellation)));
        Assert.Equal(second, (await _keys.WrapAsync(Northwind, _dataKey, default, Cancellation)).MasterKeyId);
    }

    [Fact]
    public async Task An_erased_tenant_has_no_key_and_never_gets_one_again()
    {
        await _keys.CreateAsync(Northwind, null, Cancellation);
        await _keys.CreateAsync(Northwind, "m1", Cancellation);
        await _keys.CreateAsync(Hanbit, null, Cancellation);
        var wrapped = await _keys.WrapAsync(Northwind, _dataKey, default, Cancellation);

        await _keys.EraseAsync(Northwind, Cancellation);
        await _keys.EraseAsync(Northwind, Cancellation);

        Assert.Equal(new MasterKeyStatus(MasterKeyState.Erased, null), await _keys.GetStatusAsync(Northwind, Cancellation));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(PathOf(Northwind, "m1.key"))!, "*.key"));
        Assert.Equal(KeyErrorCodes.Erased, await CodeAsync(() => _keys.UnwrapAsync(Northwind, wrapped, default, Cancellation)));
        Assert.Equal(KeyErrorCodes.Erased, await CodeAsync(async () => await _keys.CreateAsync(Northwind, null, Cancellation)));
        Assert.Equal(new MasterKeyStatus(MasterKeyState.Active, "m1"), await _keys.GetStatusAsync(Hanbit, Cancellation));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_directory)!, recursive: true);

    private static async Task<KeyManagementException> RefusedAsync<T>(Func<ValueTask<T>> action)
        => await Assert.ThrowsAsync<KeyManagementException>(async () => await action());

    private static async Task<string> CodeAsync<T>(Func<ValueTask<T>> action) => (await RefusedAsync(action)).Code;

    private string PathOf(Guid tenant, string file) => Path.Combine(_directory, tenant.ToString("D"), file);
}
