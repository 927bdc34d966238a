using Xunit;

namespace Tests.Kit;

/// <summary>
/// Data that tests read but the project does not contain: real market data, federation cases, the domain's vectors.
/// The environment variable <c>GATEWAY_TEST_SHARED</c> names its folder; where it is unset, the tests that need it skip and say so.
/// </summary>
public static class SharedData
{
    public const string Variable = "GATEWAY_TEST_SHARED";

    /// <summary>True where the data can be read: for theories that list their cases from it.</summary>
    public static bool IsAvailable => Root is not null;

    private static string? Root
    {
        get
        {
            var value = Environment.GetEnvironmentVariable(Variable);
            if (string.IsNullOrEmpty(value))
            {
                return null;
            }

            // A relative path is meant from the repository's root, wherever the test runner stands.
            var path = Path.GetFullPath(value, RepositoryRoot.Path);
            return Directory.Exists(path)
                ? path
                : throw new DirectoryNotFoundException($"{Variable} names {path}, which does not exist.");
        }
    }

    /// <summary>The absolute path of a file or folder below the shared data; skips the test where the data is not there.</summary>
    public static string Require(params ReadOnlySpan<string> parts)
    {
        Assert.SkipWhen(Root is null, $"{Variable} is not set: this test reads data that is not part of the project.");
        return Path.Combine([Root!, .. parts]);
    }
}
