using Gateway.Host.Tenancy;

namespace Gateway.Host.Tests;

public sealed class TenancyTests
{
    [Theory]
    [InlineData("northwind", "3972a25b-e930-57a7-893a-0b36e278b114")]
    [InlineData("hanbit", "2584d60b-99be-5493-a8f4-0c5e4dc4b5d7")]
    [InlineData("aldgate", "cc892877-30fa-547a-835e-1c443c73b802")]
    [InlineData("3972a25b-e930-57a7-893a-0b36e278b114", "3972a25b-e930-57a7-893a-0b36e278b114")]
    public void A_tenant_id_is_the_name_based_UUID_of_the_slug(string slugOrId, string id) => Assert.Equal(Guid.Parse(id), TenantIds.Parse(slugOrId));

    [Fact]
    public void A_greater_plan_has_all_that_a_smaller_one_has()
    {
        Assert.ProperSuperset(PlanScopes.Get("partner")!.ToHashSet(), PlanScopes.Get("standard")!.ToHashSet());
        Assert.ProperSuperset(PlanScopes.Get("standard")!.ToHashSet(), PlanScopes.Get("enterprise")!.ToHashSet());
        Assert.Null(PlanScopes.Get("gold"));
    }

    [Fact]
    public void A_signing_key_is_made_once_and_only_its_owner_reads_it()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "below", "developer.key");

        var keys = new byte[8][];
        _ = Parallel.For(0, keys.Length, i => keys[i] = DeveloperSigningKey.ReadOrCreate(path));

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
        _ = Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(path)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void A_file_that_holds_something_else_is_not_taken_for_a_key()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("key"), "c2hvcnQ=");

        var exception = Assert.Throws<IOException>(() => DeveloperSigningKey.ReadOrCreate(folder.File("key")));

        Assert.Contains("32 bytes", exception.Message);
    }
}
