using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests;

public sealed class AuditingTests
{
    private KeptAccesses _recorder = null!;

    [Fact]
    public async Task Each_entity_whose_audited_field_is_read_is_kept_before_the_field_is_resolved_though_its_key_is_not_selected()
    {
        using var subgraph = Create();

        await subgraph.ExecuteAsync("""{ instruments(first: 2) { nodes { name a: holder b: holder } } }""");

        Assert.Equal(
            ["KEPT: Read Instrument.holder Instrument:US1912161007", "KEPT: Read Instrument.holder Instrument:US4592001014", "holder", "holder", "holder", "holder"],
            Kept(subgraph, "holder"));
    }

    [Fact]
    public async Task An_audited_field_below_an_entity_is_kept_with_the_entity()
    {
        using var subgraph = Create();

        await subgraph.ExecuteAsync("""{ instrument(isin: "US4592001014") { custody { account } } }""");

        Assert.Equal(["KEPT: Read Custody.account Instrument:US4592001014"], Kept(subgraph));
    }

    [Fact]
    public async Task The_gateway_s_reads_of_entities_are_kept_each_and_what_is_not_found_is_not()
    {
        using var subgraph = Create();

        await subgraph.ExecuteAsync(
            """query ($r: [_Any!]!) { _entities(representations: $r) { ... on Instrument { holder } } }""",
            new
            {
                r = new[]
                {
                    new { __typename = "Instrument", isin = "US4592001014" },
                    new { __typename = "Instrument", isin = "US0000000000" },
                },
            });

        Assert.Equal(["KEPT: Read Instrument.holder Instrument:US4592001014"], Kept(subgraph));
    }

    [Fact]
    public async Task A_root_s_audited_field_is_kept_with_its_ids_and_the_argument_it_names()
    {
        using var subgraph = Create();

        await subgraph.ExecuteAsync("""query ($s: String!) { trail(subject: $s, actor: 7) }""", new { s = "Client:1" });

        Assert.Equal(["KEPT: Read Query.trail subject=Client:1,actor=7"], Kept(subgraph));
    }

    [Fact]
    public async Task A_denied_field_is_kept_as_denied_once_and_not_as_read()
    {
        using var subgraph = Create();

        await subgraph.ExecuteAsync("""{ instruments(first: 2) { nodes { holderCode } } level(on: "2020-01-01") }""");

        Assert.Equal(
            ["KEPT: Denial Instrument.holderCode  UNAUTHORIZED_FIELD_OR_TYPE", "KEPT: Denial Query.level  UNAUTHORIZED_FIELD_OR_TYPE"],
            Kept(subgraph).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mutation_is_kept_before_it_happens_with_the_ids_it_names_and_again_where_it_fails()
    {
        using var subgraph = Create();

        await subgraph.ExecuteAsync("""mutation { a: rename(id: "x", input: {bookId: "b1", name: "new"}) b: rename(id: "y", input: {bookId: "b1", name: "taken"}) erase(id: "z") }""");

        Assert.Equal(
            [
                "KEPT: Mutation Mutation.rename id=x,bookId=b1",
                "rename",
                "KEPT: Mutation Mutation.rename id=y,bookId=b1",
                "rename",
                "KEPT: Mutation Mutation.rename id=y,bookId=b1 NAME_TAKEN",
                "KEPT: Denial Mutation.erase  UNAUTHORIZED_FIELD_OR_TYPE",
            ],
            Kept(subgraph, "rename"));
    }

    [Fact]
    public async Task What_cannot_be_kept_does_not_happen_and_the_rest_is_answered()
    {
        using var subgraph = Create();
        _ = subgraph.Executor;
        _recorder.IsFull = true;

        var read = await subgraph.ExecuteAsync("""{ instrument(isin: "US4592001014") { name holder } }""");
        var changed = await subgraph.ExecuteAsync("""mutation { rename(id: "x", input: {bookId: "b1", name: "new"}) }""");

        Assert.Contains("""
            "code":"AUDIT_UNAVAILABLE"
            """.Trim(), read, StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"rename\":null}", changed, StringComparison.Ordinal);
        Assert.DoesNotContain(subgraph.Log.Entries, entry => entry is "holder" or "rename");
    }

    [Fact]
    public async Task Without_anything_to_keep_it_in_no_audited_field_is_answered()
    {
        using var subgraph = new SampleSubgraph(builder => builder.AddTypes(typeof(AuditedFields), typeof(Custody)));

        var answer = await subgraph.ExecuteAsync("""{ instrument(isin: "US4592001014") { custody { account } } }""");

        Assert.Contains(ServerErrorCodes.AuditUnavailable, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("IBM", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_were_used_begin_no_mutation_and_are_kept_and_queries_do_not_use_them()
    {
        var gate = new CountingGate();
        using var subgraph = Create(gate);

        await subgraph.ExecuteAsync("{ __typename }");
        Assert.Equal(0, gate.Asked);
        gate.Answer = MutationEntry.Used;
        var used = await subgraph.ExecuteAsync("""mutation { rename(id: "x", input: {bookId: "b1", name: "new"}) }""");
        gate.Answer = MutationEntry.Full;
        var full = await subgraph.ExecuteAsync("""mutation { rename(id: "x", input: {bookId: "b1", name: "new"}) }""");

        Assert.Contains(ServerErrorCodes.Unauthenticated, used, StringComparison.Ordinal);
        Assert.Contains(ServerErrorCodes.Overloaded, full, StringComparison.Ordinal);
        Assert.Equal(["KEPT: Denial   UNAUTHENTICATED"], Kept(subgraph, "rename"));
    }

    [Fact]
    public void A_key_argument_that_the_field_has_not_got_keeps_the_program_from_starting()
    {
        var exception = Assert.Throws<SubgraphSchemaException>(() =>
        {
            using var subgraph = new SampleSubgraph(builder => builder.AddTypes(typeof(MisnamedKey)));
            _ = subgraph.Executor;
        });

        Assert.Contains("""[Audited(KeyArgument = "about")] names no argument of the field.""", exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Kept(SampleSubgraph subgraph, params string[] also)
        => subgraph.Log.Entries.Where(entry => entry.StartsWith("KEPT: ", StringComparison.Ordinal) || also.Contains(entry));

    private SampleSubgraph Create(IMutationGate? gate = null) => new(builder =>
    {
        builder.AddTypes(typeof(AuditedFields), typeof(Custody), typeof(AuditedRoots), typeof(NamingMutations));
        builder.Services.AddSingleton<IAccessRecorder>(provider => _recorder = new KeptAccesses(provider.GetRequiredService<BatchLog>()));
        if (gate is not null)
        {
            builder.Services.AddSingleton(gate);
        }
    });

    private sealed class CountingGate : IMutationGate
    {
        public int Asked { get; private set; }

        public MutationEntry Answer { get; set; }

        public MutationEntry Enter(ICaller caller)
        {
            Asked++;
            return Answer;
        }
    }
}
