using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Tests.Keys;

public sealed class KeyDirectoryTests
{
    private static readonly StorageOptions Storage = new() { Directory = "/srv/data" };

    [Fact]
    public void In_development_the_keys_have_a_folder_among_the_data_unless_one_is_named()
    {
        Assert.Equal("/srv/data/keys", Choose(null, Environments.Development));
        Assert.Equal("/srv/keys", Choose("/srv/keys", Environments.Development));
    }

    [Fact]
    public void Elsewhere_they_are_named_and_apart_from_the_data()
    {
        Assert.Equal("/srv/keys", Choose("/srv/keys", Environments.Production));
        Assert.Equal("/srv/data-keys", Choose("/srv/data-keys", Environments.Production));
        Assert.Contains("Keys:Directory is missing", Refuse(null), StringComparison.Ordinal);
        Assert.Contains("must not copy the keys", Refuse("/srv/data"), StringComparison.Ordinal);
        Assert.Contains("must not copy the keys", Refuse("/srv/data/keys"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(301)]
    public void Keys_are_kept_in_memory_for_a_short_while_only(int seconds)
        => Assert.Contains("use 0 to 300", new KeyOptionsValidator().Validate(null, new KeyOptions { CacheSeconds = seconds }).FailureMessage, StringComparison.Ordinal);

    private static string Refuse(string? directory) => Assert.Throws<KeyManagementException>(() => Choose(directory, Environments.Production)).Message;

    private static string Choose(string? directory, string environment)
        => KeyDirectory.Choose(new KeyOptions { Directory = directory }, Storage, new FixedEnvironment { EnvironmentName = environment });

    private sealed class FixedEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
