using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Gateway.Authorization.Conformance.Tests.Running;
using Gateway.Host.Tenancy;

namespace Gateway.Authorization.Conformance.Tests;

/// <summary>Documents that the gateway passes on: the same rules as for the field that tells their path.</summary>
public sealed class DownloadConformanceTests(DownloadConformanceTests.Runs runs) : IClassFixture<DownloadConformanceTests.Runs>
{
    /// <summary>Who asks in every case.</summary>
    internal const string Subject = "ada";

    private static readonly string[] CaseKeys = ["name", "rule", "download", "sameAs", "expect"];
    private static readonly string[] ExpectKeys = ["status", "body", "code", "requests", "audit"];
    private static readonly string[] CallerKeys = ["authenticated", "token", "tenant", "plan", "scopes", "purpose"];

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var file in DownloadFile.Names)
            {
                foreach (var (name, caller) in new DownloadFile(file).Cases)
                {
                    data.Add(file, name, caller);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_is_answered_fetched_and_kept_as_its_file_says(string file, string name, string caller)
    {
        var run = await runs.GetAsync(file);
        var (expected, told) = (run.File.Entry(name)["expect"]![caller]!, run.Told(name, caller));

        Assert.True(JsonNode.DeepEquals(expected, told), $"expected {expected.ToJsonString()}\nhappened {told.ToJsonString()}");
        Assert.All(run.Recorded(name, caller), record => Assert.Equal((TenantIds.FromSlug((string?)run.File.Caller(caller)["tenant"] ?? "northwind"), Subject), record));
    }

    [Fact]
    public async Task Cases_that_are_the_same_to_a_caller_are_the_same_byte_for_byte()
    {
        var compared = 0;
        foreach (var file in DownloadFile.Names)
        {
            var run = await runs.GetAsync(file);
            foreach (var (name, caller) in run.File.Cases)
            {
                if (run.File.Entry(name)["sameAs"] is { } other)
                {
                    Assert.Equal(run.Seen((string)other!, caller), run.Seen(name, caller));
                    compared++;
                }
            }
        }

        Assert.True(compared >= 9, $"Only {compared} were compared.");
    }

    /// <summary>What the format does not have, no runner runs: it would be a case that holds nothing.</summary>
    [Fact]
    public void Every_case_is_of_the_format()
    {
        foreach (var file in DownloadFile.Names.Select(name => new DownloadFile(name)))
        {
            Assert.All(file.Entries.SelectMany(entry => entry), part => Assert.Contains(part.Key, CaseKeys));
            Assert.All(file.Entries.SelectMany(entry => entry["expect"]!.AsObject()).SelectMany(expected => expected.Value!.AsObject()), part => Assert.Contains(part.Key, ExpectKeys));
            Assert.All(file.Cases.SelectMany(test => file.Caller(test.Caller)), part => Assert.Contains(part.Key, CallerKeys));
        }
    }

    /// <summary>Each file is run once, when a case first needs it.</summary>
    public sealed class Runs
    {
        private readonly ConcurrentDictionary<string, Lazy<Task<DownloadRun>>> _runs = new(StringComparer.Ordinal);

        internal Task<DownloadRun> GetAsync(string file) => _runs.GetOrAdd(file, name => new Lazy<Task<DownloadRun>>(() => DownloadRun.OfAsync(name))).Value;
    }
}
