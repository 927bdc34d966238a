using Gateway.Execution.Compiling;
using Gateway.Execution.Tests.Harness;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests;

/// <summary>Plans that the executor refuses, each with a sentence that says why.</summary>
public sealed class CompilationTests
{
    private const string Sdl = """
        type Query { thing: Thing x: Int }
        type Subscription { x: Int }
        type Thing { id: ID! x: Int }
        """;

    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow(Sdl);

    [Fact]
    public void A_path_that_no_earlier_fetch_selects_is_refused()
        => AssertRefused(
            "The path other leads through 'other', which no earlier fetch selects.",
            new PlanBuilder(Schema, "{ thing { x } }").Root("a", "thing{id}").Entities("b", "other", "id", "...on Thing{x}", 0));

    [Fact]
    public void A_dependency_on_a_later_fetch_is_refused()
        => AssertRefused(
            "Fetch 0 depends on fetch 1, which does not stand before it.",
            new PlanBuilder(Schema, "{ x }").Root("a", "x", dependsOn: [1]).Root("b", "thing{id}"));

    [Fact]
    public void A_fragment_spread_in_a_fetch_is_refused()
        => AssertRefused(
            "A fetch's selections contain a fragment spread; plans have none.",
            new PlanBuilder(Schema, "{ x }").Root("a", "...F"));

    [Fact]
    public void A_subscription_is_refused()
        => AssertRefused(
            "A subscription's events are not executed by this plan executor.",
            new PlanBuilder(Schema, "subscription { x }").Root("a", "x"));

    [Fact]
    public void Conditions_on_more_than_64_variables_are_refused()
    {
        var variables = Enumerable.Range(0, 65).Select(i => $"v{i}").ToArray();
        AssertRefused(
            "The conditions of one operation name more than 64 variables.",
            new PlanBuilder(
                Schema,
                $"query({string.Join(' ', variables.Select(name => $"${name}: Boolean!"))}) {{ {string.Join(' ', variables.Select(name => $"{name}: x @skip(if: ${name})"))} }}")
                .Root("a", string.Join(' ', variables.Select(name => $"{name}:x"))),
            isLimit: true);
    }

    private static void AssertRefused(string message, PlanBuilder plan, bool isLimit = false)
    {
        var exception = Assert.Throws<PlanCompilationException>(() => ExecutablePlan.Compile(plan.Build(), new ExecutionSchema(Schema, Schema)));
        Assert.Equal((message, isLimit), (exception.Message, exception.IsLimit));
    }
}
