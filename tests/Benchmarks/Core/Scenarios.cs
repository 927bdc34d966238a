using Benchmarks.Inputs;
using GraphQL.TypeSystem;

namespace Benchmarks.Core;

/// <summary>The inputs and what is measured on each.</summary>
internal sealed class Scenarios
{
    private const string Domain = "domain";
    private const string KitchenSink = "kitchen-sink";
    private const string Supergraph = "supergraph";
    private const string Generated = "generated-5000";

    private const string RebalanceValues = """
        {"in":{"portfolioId":"P-1","targets":[{"isin":"US0378331005","weight":"0.25"},{"isin":"US5949181045","weight":"0.25","band":"0.05"},
        {"isin":"IE00B4L5Y983","weight":"0.50"}],"cashBuffer":{"amount":"10000.00","currency":"USD"},"asOf":"2025-06-30","note":"quarter end"}}
        """;

    private const string AnalysisValues = """
        {"isins":["US0378331005","US5949181045","US4781601046","US1912161007"],"sector":"Information Technology","from":"2015-01-01","to":"2025-01-01"}
        """;

    private Scenarios(IReadOnlyDictionary<string, string> schemas, IReadOnlyList<Scenario> all)
    {
        Schemas = schemas;
        All = all;
    }

    /// <summary>SDL by name.</summary>
    public IReadOnlyDictionary<string, string> Schemas { get; }

    /// <summary>In the order of the table.</summary>
    public IReadOnlyList<Scenario> All { get; }

    public static Scenarios Create()
    {
        var schemas = new Dictionary<string, string>
        {
            [Domain] = Documents.Read("domain-schema"),
            [KitchenSink] = Documents.Read("kitchen-sink-schema"),
            [Supergraph] = Documents.Read("supergraph"),
            [Generated] = GeneratedSchema.Write(GeneratedSchema.Types),
        };
        var generated = SchemaBuilder.BuildOrThrow(schemas[Generated]);
        (string Input, string Schema, string Text)[] operations =
        [
            ("dividend-growth-analysis", Domain, Documents.Read("dividend-growth-analysis")),
            ("risk-dashboard", Domain, Documents.Read("risk-dashboard")),
            ("rebalance", Domain, Documents.Read("rebalance")),
            ("ticks", Domain, Documents.Read("ticks")),
            ("kitchen-sink", KitchenSink, Documents.Read("kitchen-sink")),
            ("introspection", Supergraph, Documents.Read("introspection")),
            ("introspection-60-levels", Supergraph, DeepIntrospection(60)),
            ("client-page", Generated, GeneratedOperation.Write(generated, rootFields: 12)),
            ("overlapping-fragments", Generated, GeneratedOperation.WriteOverlapping(fragments: 60)),
        ];

        return new Scenarios(
            schemas,
            [
                .. operations.Select(operation => new Scenario(CoreOperation.Parse, operation.Input, operation.Text)),
                .. schemas.Select(schema => new Scenario(CoreOperation.Parse, SchemaInput(schema.Key), schema.Value)),
                .. operations.Select(operation => new Scenario(CoreOperation.Validate, operation.Input, operation.Text, operation.Schema)),
                .. operations.Select(operation => new Scenario(CoreOperation.Print, operation.Input, operation.Text)),
                .. schemas.Select(schema => new Scenario(CoreOperation.Print, SchemaInput(schema.Key), schema.Value)),
                new Scenario(CoreOperation.Coerce, "rebalance", Documents.Read("rebalance"), Domain, RebalanceValues),
                new Scenario(CoreOperation.Coerce, "dividend-growth-analysis", Documents.Read("dividend-growth-analysis"), Domain, AnalysisValues),
                .. schemas.Select(schema => new Scenario(CoreOperation.Build, SchemaInput(schema.Key), schema.Value)),
                .. schemas.Select(schema => new Scenario(CoreOperation.PrintSchema, SchemaInput(schema.Key), schema.Value, schema.Key)),
                new Scenario(CoreOperation.Introspect, Supergraph, Documents.Read("introspection"), Supergraph),
                new Scenario(CoreOperation.Introspect, Generated, Documents.Read("introspection"), Generated),
            ]);
    }

    private static string SchemaInput(string schema) => $"{schema}-sdl";

    private static string DeepIntrospection(int levels)
    {
        var open = string.Concat(Enumerable.Range(0, levels).Select(level => $"{new string(' ', (level * 2) + 8)}ofType {{ kind name\n"));
        return $"query Deep {{\n  __schema {{\n    types {{\n      fields {{\n        type {{ kind name\n{open}{new string('}', levels)} }}\n      }}\n    }}\n  }}\n}}\n";
    }
}
