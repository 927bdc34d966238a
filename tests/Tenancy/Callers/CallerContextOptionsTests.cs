using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.Tests.Callers;

public sealed class CallerContextOptionsTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Outside_development_a_subgraph_needs_its_key_or_an_issuer_to_stand_alone_with()
    {
        Assert.Contains("CallerContext:Key is missing", Validate(new CallerContextOptions(), Environments.Production), StringComparison.Ordinal);
        Assert.Null(Validate(new CallerContextOptions { Key = Key }, Environments.Production));
        Assert.Null(Validate(new CallerContextOptions { Authority = "https://identity.example", Audience = "portfolio" }, Environments.Production));
        Assert.Null(Validate(new CallerContextOptions(), Environments.Development));
    }

    [Fact]
    public void Developer_tokens_are_for_development_and_by_default_for_a_subgraph_that_has_nothing_else()
    {
        Assert.True(new CallerContextOptions().AcceptsDeveloperTokens);
        Assert.False(new CallerContextOptions { Key = Key }.AcceptsDeveloperTokens);
        Assert.True(new CallerContextOptions { Key = Key, DeveloperTokens = true }.AcceptsDeveloperTokens);
        Assert.Contains(
            "DeveloperTokens is true outside Development",
            Validate(new CallerContextOptions { Key = Key, DeveloperTokens = true }, Environments.Production),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_is_named()
    {
        Assert.Contains("CallerContext:Key is not Base64", Validate(new CallerContextOptions { Key = "c2VjcmV0" }), StringComparison.Ordinal);
        Assert.Contains("CallerContext:PreviousKey is not Base64", Validate(new CallerContextOptions { Key = Key, PreviousKey = "?" }), StringComparison.Ordinal);
        Assert.Contains("stands without CallerContext:Key", Validate(new CallerContextOptions { PreviousKey = Key }), StringComparison.Ordinal);
        Assert.Contains("use an https address", Validate(new CallerContextOptions { Authority = "http://identity.example", Audience = "a" }), StringComparison.Ordinal);
        Assert.Contains("CallerContext:Audience is missing", Validate(new CallerContextOptions { Authority = "https://identity.example" }), StringComparison.Ordinal);
        Assert.Contains("use 0 to 60", Validate(new CallerContextOptions { Key = Key, ClockSkewSeconds = 61 }), StringComparison.Ordinal);
    }

    private static string? Validate(CallerContextOptions options, string environment = "Production")
        => new CallerContextOptionsValidator(new FixedEnvironment { EnvironmentName = environment }).Validate(null, options).FailureMessage;

    private sealed class FixedEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
