using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

/// <summary><c>check</c> fails a candidate that gives a field to more callers, unless that is accepted.</summary>
public sealed class WidenedAccessTests : IDisposable
{
    private const string Head = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])""";

    private const string Funds = $$"""
        {{Head}}
        type Query { fund: Fund @requiresScopes(scopes: [["fund:read"]]) }
        type Fund @key(fields: "id") {
          id: ID!
          value: Int @requiresScopes(scopes: [["fund:value", "fund:read"]])
          holder: String @requiresScopes(scopes: [["pii:read"]]) @policy(policies: [["pii-purpose-bound"]])
        }
        """;

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(" @policy(policies: [[\"pii-purpose-bound\"]])", "", "Fund.holder")]
    [InlineData("[[\"fund:value\", \"fund:read\"]]", "[[\"fund:value\"]]", "Fund.value")]
    [InlineData("[[\"fund:value\", \"fund:read\"]]", "[[\"fund:value\", \"fund:read\"], [\"admin\"]]", "Fund.value")]
    [InlineData(" @requiresScopes(scopes: [[\"fund:read\"]])", " @authenticated", "Query.fund")]
    public async Task A_field_that_more_callers_may_see_fails_the_check(string text, string replacement, string coordinate)
    {
        var (code, output) = await CheckAsync(text, replacement);

        Assert.Equal(1, code);
        Assert.Contains($"access: {coordinate} asks for ", output, StringComparison.Ordinal);
        Assert.Contains("check failed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fund.value")]
    [InlineData("ACCESS_WIDENED=Fund.value")]
    public async Task Widening_that_is_accepted_by_name_passes_and_is_told(string accept)
    {
        var (code, output) = await CheckAsync("[[\"fund:value\", \"fund:read\"]]", "[[\"fund:value\"]]", "--accept", accept);

        Assert.Equal(0, code);
        Assert.Contains("access, accepted: Fund.value asks for ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("note --accept", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_one_field_accepts_no_other()
    {
        var (code, output) = await CheckAsync("[[\"fund:value\", \"fund:read\"]]", "[[\"fund:value\"]]", "--accept", "Fund.holder");

        Assert.Equal(1, code);
        Assert.Contains("note --accept Fund.holder", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[\"fund:value\", \"fund:read\"]]", "[[\"fund:value\", \"fund:read\", \"audit\"]]")]
    [InlineData("[[\"pii:read\"]]", "[[\"pii:read\", \"pii:read\"]]")]
    [InlineData("id: ID!", "id: ID! @authenticated")]
    public async Task Asking_for_more_or_for_the_same_in_other_words_passes(string text, string replacement)
    {
        var (code, output) = await CheckAsync(text, replacement);

        Assert.True(code == 0, output);
        Assert.DoesNotContain("access", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_are_told_field_verdict_and_code()
    {
        var (code, output) = await CheckAsync("[[\"fund:value\", \"fund:read\"]]", "[[\"fund:value\"]]", "--json");
        var widened = Assert.Single(JsonNode.Parse(output)!["widened"]!.AsArray())!;

        Assert.Equal(1, code);
        Assert.Equal(
            ("ACCESS_WIDENED", "FAILS", "Fund.value"),
            (widened["code"]!.GetValue<string>(), widened["verdict"]!.GetValue<string>(), widened["access"]!["coordinate"]!.GetValue<string>()));
    }

    private async Task<(int Code, string Output)> CheckAsync(string text, string replacement, params string[] options)
    {
        Assert.Contains(text, Funds, StringComparison.Ordinal);
        var (code, output, error) = await _run.RunAsync(
        [
            "check",
            $"funds={await _run.WriteAsync("current.graphql", Funds)}",
            "--candidate", $"funds={await _run.WriteAsync("candidate.graphql", Funds.Replace(text, replacement, StringComparison.Ordinal))}",
            .. options,
        ]);
        return (code, output + error);
    }
}
