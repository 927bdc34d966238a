using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests;

/// <summary>What the log has of a failure: whose request and operation it was, and nothing of personal data, variables or aliases.</summary>
public sealed class FaultLogTests
{
    [Fact]
    public async Task The_line_of_a_failure_names_request_tenant_and_operation_and_of_personal_data_only_where_it_failed()
    {
        var logs = new Lines();
        using var subgraph = new SampleSubgraph(builder =>
        {
            builder.Services.AddLogging(logging => logging.AddProvider(logs));
            builder.AddTypes(typeof(PersonalQueries));
        });

        var response = await subgraph.ExecuteAsync(
            new TestCaller(Partition: "northwind"), "query($name: String!) { secretAlias: person(name: $name) plain(name: $name) }", new { name = "CANARY" });

        Assert.Contains("\"data\":{\"secretAlias\":null,\"plain\":null}", response, StringComparison.Ordinal);
        Assert.DoesNotContain("no such person", response, StringComparison.Ordinal);
        var personal = Assert.Single(logs.All, line => line.Contains("Query.person", StringComparison.Ordinal));
        Assert.Contains("request request of tenant northwind, operation ", personal, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), personal, StringComparison.Ordinal);
        Assert.Contains(nameof(PersonalQueries.GetPerson), personal, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", personal, StringComparison.Ordinal);
        Assert.DoesNotContain("secretAlias", personal, StringComparison.Ordinal);

        // Of what is not personal the operator reads the whole.
        Assert.Contains("The shelf is empty", Assert.Single(logs.All, line => line.Contains("Query.plain", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => _lines.Enqueue($"{formatter(state, exception)} {exception?.Message} {exception}");

        public void Dispose()
        {
        }
    }
}
