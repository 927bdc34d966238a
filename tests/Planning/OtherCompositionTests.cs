using Federation.Composition;
using Federation.Subgraphs;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem.Diff;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;
using Tests.Kit.FederationCases;

namespace Gateway.Planning.Tests;

/// <summary>
/// Supergraphs go both ways: what Apollo's and The Guild's compositions make of the same subgraphs is served here as the own one is, and
/// Apollo's planner reads what is composed here.
/// </summary>
public sealed class OtherCompositionTests
{
    private const string DomainOperation = """
        query Overview($id: ID!) {
          portfolio(id: $id) {
            name
            complianceStatus { overall }
            positions(first: 2) { nodes { isin instrument { name trailingYield restriction { level } } } }
          }
        }
        """;

    // Suites in which the other side makes something else of the subgraphs; a test holds that it still does.
    private static readonly Dictionary<(string By, string Suite), string> Otherwise = new()
    {
        [(OtherCompositionsProcess.TheGuild, "interface-object-with-requires")] = "It does not write that the field which an interface object requires is external, so that the supergraph claims to have it there.",
        [(OtherCompositionsProcess.TheGuild, "union-intersection")] = "It gives a shared field of two types the narrower one; Apollo gives the wider one.",
        [(OtherCompositionsProcess.TheGuild, "context")] = "It writes the alternatives of a context in another order, and so the selections of the plan stand in another order.",
        [(OtherCompositionsProcess.TheGuild, "nested-query")] = "It refuses fields of Query below the root that another subgraph owns, which every gateway can ask at the root.",
        [(ApollosPlanner, "context")] = "The planner finds no way to a contextual argument whose context two types set; it fails alike on the supergraph of its own composition.",
        [(ApollosPlanner, "corrupted-supergraph-node-id")] = "The planner finds no way to a key that two subgraphs have under one name; it fails alike on the supergraph of its own composition.",
    };

    private const string ApollosPlanner = "planner";

    public static TheoryData<string, string, string> Federation1 => new()
    {
        {
            "an entity that another subgraph extends",
            """
            type Query { bond(isin: ID!): Bond }
            type Bond @key(fields: "isin") { isin: ID! name: String }
            """,
            """
            extend type Bond @key(fields: "isin") { isin: ID! @external yield: Float }
            extend type Query { best: Bond }
            """
        },
        {
            "requires and provides",
            """
            type Query { bonds: [Bond] }
            type Bond @key(fields: "isin") { isin: ID! price: Float name: String }
            """,
            """
            extend type Bond @key(fields: "isin") { isin: ID! @external price: Float @external name: String @external yield: Float @requires(fields: "price") }
            type Issuer { bonds: [Bond] @provides(fields: "name") }
            extend type Query { issuers: [Issuer] }
            """
        },
        {
            "value types that both define",
            """
            type Query { price: Money page: Page }
            type Money { amount: Float currency: String }
            type Page { total: Int }
            enum Side { BUY SELL }
            """,
            """
            type Query { cost(side: Side): Money }
            type Money { amount: Float currency: String }
            enum Side { BUY SELL }
            """
        },
        {
            "externals that nothing uses, and the machinery in the schema",
            """
            directive @key(fields: _FieldSet!) repeatable on OBJECT | INTERFACE
            scalar _FieldSet
            scalar _Any
            union _Entity = Bond
            type _Service { sdl: String }
            type Query { bond: Bond _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
            type Bond @key(fields: "isin") { isin: ID! name: String price: Float }
            """,
            """
            extend type Bond @key(fields: "isin") { isin: ID! @external price: Float @external rating: String }
            """
        },
        {
            "root types by other names, several keys, and a nested key",
            """
            schema { query: Root }
            type Root { fund: Fund }
            type Fund @key(fields: "id") @key(fields: "house { lei }") { id: ID! house: House! name: String }
            type House { lei: ID! }
            """,
            """
            extend type Fund @key(fields: "id") { id: ID! @external size: Float }
            type Query { largest: Fund }
            """
        },
        {
            "a subgraph of federation 2 beside one of federation 1",
            """
            type Query { bond: Bond }
            type Bond @key(fields: "isin") { isin: ID! name: String }
            """,
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
            type Query { best: Bond }
            type Bond @key(fields: "isin") { isin: ID! name: String @shareable }
            """
        },
    };

    [Fact]
    public void Apollo_composes_the_domain_to_the_same_text()
    {
        using var others = Start();
        var subgraphs = Domain();

        var (theirs, errors) = others.Compose(OtherCompositionsProcess.Apollo, subgraphs);

        Assert.Empty(errors);
        Assert.Equal(theirs!.TrimEnd(), Compose(subgraphs).TrimEnd());
    }

    [Fact]
    public void The_guild_composes_the_domain_to_the_same_graph()
    {
        using var others = Start();
        var subgraphs = Domain();

        var (theirs, errors) = others.Compose(OtherCompositionsProcess.TheGuild, subgraphs);

        Assert.Empty(errors);
        Assert.Empty(FindDifferences("domain", Compose(subgraphs), theirs!, [DomainOperation]));
    }

    [Theory]
    [MemberData(nameof(Federation1))]
    public void Subgraphs_of_federation_1_are_upgraded_as_apollo_does(string what, string a, string b)
    {
        using var others = Start();
        (string Name, string Url, string Sdl)[] subgraphs = [("a", "http://127.0.0.1/a", a), ("b", "http://127.0.0.1/b", b)];

        var (theirs, errors) = others.Compose(OtherCompositionsProcess.Apollo, subgraphs);

        Assert.True(errors.Count == 0, $"{what}: {string.Join('\n', errors)}");
        Assert.Equal(theirs!.TrimEnd(), Compose(subgraphs).TrimEnd());
    }

    [Theory]
    [InlineData(OtherCompositionsProcess.Apollo)]
    [InlineData(OtherCompositionsProcess.TheGuild)]
    public void What_others_compose_of_the_federation_cases_is_read_and_planned_as_the_own(string composer)
    {
        SharedData.Require("federation-cases");
        using var others = Start();
        var problems = new List<string>();
        foreach (var name in FixtureSuite.Names)
        {
            var suite = FixtureSuite.Load(name);
            var subgraphs = Subgraphs(suite);
            var (theirs, errors) = others.Compose(composer, subgraphs);
            List<string> differences =
            [
                .. errors.Select(error => $"{name}: {error}"),
                .. theirs is null ? [] : FindDifferences(name, Compose(subgraphs), theirs, [.. suite.Tests().Select(test => test.Query)]),
            ];
            problems.AddRange(Judge(composer, name, differences));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Apollos_planner_plans_on_the_supergraph_composed_here()
    {
        using var others = Start();
        var supergraph = Compose(Domain());

        var (plan, errors) = others.Plan(supergraph, DomainOperation);

        Assert.Empty(errors);
        Assert.Equal(
            ["compliance", "dividend-history", "market-data", "portfolio"],
            new[] { "compliance", "dividend-history", "market-data", "portfolio" }.Where(name => plan!.Contains($"Fetch(service: \"{name}\")", StringComparison.Ordinal)));
    }

    [Fact]
    public void Apollos_planner_plans_the_federation_cases_as_composed_here()
    {
        SharedData.Require("federation-cases");
        using var others = Start();
        var problems = new List<string>();
        var planned = 0;
        foreach (var name in FixtureSuite.Names)
        {
            var suite = FixtureSuite.Load(name);
            var supergraph = Compose(Subgraphs(suite));
            var schema = Supergraph.Load(supergraph).Supergraph!.ApiSchema;
            var faults = new List<string>();
            foreach (var test in suite.Tests().Where(test => DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(test.Query)).Count == 0))
            {
                planned++;
                faults.AddRange(others.Plan(supergraph, test.Query).Errors.Select(error => $"{name}: {error}"));
            }

            problems.AddRange(Judge(ApollosPlanner, name, faults));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.True(planned >= 110, $"{planned} operations were planned.");
    }

    private static OtherCompositionsProcess Start()
    {
        var others = OtherCompositionsProcess.TryStart(out var missing);
        Assert.SkipWhen(others is null, missing);
        return others!;
    }

    /// <summary>The differences; of a suite that is known to differ, that it does not.</summary>
    private static List<string> Judge(string by, string suite, List<string> differences)
        => !Otherwise.TryGetValue((by, suite), out var reason) ? differences
            : differences.Count > 0 ? []
            : [$"{suite} does not differ any more; take it off the list: {reason}"];

    private static (string Name, string Url, string Sdl)[] Domain()
        => [.. new[] { "compliance", "dividend-history", "market-data", "portfolio" }
            .Select(name => (name, $"http://127.0.0.1/{name}", File.ReadAllText(RepositoryRoot.Combine($"schema/graphs/{name}.graphql"))))];

    private static (string Name, string Url, string Sdl)[] Subgraphs(FixtureSuite suite)
        => [.. suite.Subgraphs.Select(subgraph => (subgraph.Name, $"http://127.0.0.1/{subgraph.Name}", subgraph.Sdl))];

    private static string Compose((string Name, string Url, string Sdl)[] subgraphs)
    {
        var result = Composer.Compose([.. subgraphs.Select(subgraph => new SubgraphSource(subgraph.Name, subgraph.Url, subgraph.Sdl))]);
        Assert.Empty(result.Errors);
        return result.SupergraphSdl!;
    }

    /// <summary>Where the other supergraph cannot be read, shows clients something else, or gives another plan.</summary>
    private static IEnumerable<string> FindDifferences(string name, string own, string other, string[] operations)
    {
        var ours = Supergraph.Load(own).Supergraph!;
        var loaded = Supergraph.Load(other);
        if (loaded.Supergraph is not { } theirs)
        {
            foreach (var error in loaded.Errors)
            {
                yield return $"{name}: {error}";
            }

            yield break;
        }

        foreach (var change in SchemaDiff.Compare(ours.ApiSchema, theirs.ApiSchema))
        {
            yield return $"{name}: {change}";
        }

        foreach (var operation in operations)
        {
            var (left, right) = (Plan(ours, operation), Plan(theirs, operation));
            if (left != right)
            {
                yield return $"{name}: {operation}\n{left}\nand from theirs\n{right}";
            }
        }
    }

    private static string Plan(Supergraph supergraph, string operation)
    {
        var document = Utf8GraphQLParser.Parse(operation);
        if (DocumentValidator.Validate(supergraph.ApiSchema, document) is { Count: > 0 } errors)
        {
            return string.Join('\n', errors.Select(error => error.Message));
        }

        var result = new QueryPlanner(supergraph, PlannerOptions.Default)
            .Plan(document, document.Definitions.OfType<OperationDefinitionNode>().First(), CancellationToken.None);
        return result.Plan is { } plan ? QueryPlanPrinter.Print(plan) : string.Join('\n', result.Errors.Select(error => error.Message));
    }
}
