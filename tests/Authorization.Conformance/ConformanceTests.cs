using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Gateway.Authorization.Conformance.Tests.Running;

namespace Gateway.Authorization.Conformance.Tests;

/// <summary>
/// Every case of every file, through the gateway over HTTP. With <c>GATEWAY_UPDATE_CASES=1</c> the expectations are written anew: data and
/// errors from the plain rules, never from the gateway; which fields subgraphs are asked for, from what they were asked.
/// </summary>
public sealed class ConformanceTests(ConformanceTests.Hosts hosts) : IClassFixture<ConformanceTests.Hosts>
{
    private const string Variable = "GATEWAY_UPDATE_CASES";

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var file in CaseFile.Names)
            {
                foreach (var (name, caller) in CaseFile.Read(file).Cases)
                {
                    data.Add(file, name, caller);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_is_answered_as_its_file_says(string file, string name, string caller)
    {
        var (cases, host) = await hosts.GetAsync(file);
        var test = cases.Get(name, caller);

        var answer = await host.AnswerAsync(test);

        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            var expected = OracleExpectation.Of(host.Graph, test, cases.Settings);
            expected["requests"] = answer["requests"]!.DeepClone();
            test.Expect(expected);
            cases.Save();
        }

        Assert.True(JsonNode.DeepEquals(test.Expected, answer), $"{test.Operation}\nexpected {test.Expected.ToJsonString()}\nanswered {answer.ToJsonString()}");
    }

    /// <summary>The stored expectations are those of the rules: a file that was edited to please the gateway does not pass.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_expects_what_the_rules_say(string file, string name, string caller)
    {
        var (cases, host) = await hosts.GetAsync(file);
        var test = cases.Get(name, caller);
        var expected = OracleExpectation.Of(host.Graph, test, cases.Settings);
        expected["requests"] = test.Expected["requests"]!.DeepClone();

        Assert.True(JsonNode.DeepEquals(expected, test.Expected), $"{test.Operation}\nrules {expected.ToJsonString()}\nfile {test.Expected.ToJsonString()}");
    }

    [Fact]
    public void There_are_at_least_two_hundred_cases() => Assert.True(Cases.Count >= 200);

    /// <summary>One gateway for each file, started when a case first needs it.</summary>
    public sealed class Hosts : IAsyncLifetime
    {
        private readonly ConcurrentDictionary<string, Lazy<Task<(CaseFile File, ConformanceHost Host)>>> _hosts = new(StringComparer.Ordinal);

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public async ValueTask DisposeAsync()
        {
            foreach (var host in _hosts.Values)
            {
                await (await host.Value).Host.DisposeAsync();
            }
        }

        internal Task<(CaseFile File, ConformanceHost Host)> GetAsync(string file)
            => _hosts.GetOrAdd(file, name => new Lazy<Task<(CaseFile File, ConformanceHost Host)>>(() => StartAsync(name))).Value;

        private static async Task<(CaseFile File, ConformanceHost Host)> StartAsync(string name)
        {
            var file = CaseFile.Read(name);
            return (file, await ConformanceHost.StartAsync(file));
        }
    }
}
