using GraphQL.Language;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests;

/// <summary>Schema → SDL → the same schema.</summary>
public sealed class SchemaPrinterTests
{
    [Fact]
    public void A_directive_of_the_specification_that_a_schema_defines_in_its_own_way_is_printed()
    {
        const string Sdl = """
            directive @deprecated(reason: String) on FIELD_DEFINITION

            type Query {
              a: Int @deprecated(reason: null)
            }
            """;

        Assert.Equal(Sdl, SchemaPrinter.Print(SchemaBuilder.BuildOrThrow(Sdl)).TrimEnd());
    }

    private const string Sdl = """"
        """The graph."""
        schema @link(url: "https://specs.apollo.dev/federation/v2.9") {
          query: Root
        }

        directive @link(url: String!) repeatable on SCHEMA

        directive @key(
          """Names."""
          fields: String!
        ) repeatable on OBJECT | INTERFACE

        interface Named {
          name: String @deprecated(reason: "Use `isin`.")
        }

        """
        A security.

          indented
        """
        type Instrument implements Named @key(fields: "isin") @key(fields: "figi") {
          isin: ID!
          figi: ID
          name: String @deprecated(reason: "Use `isin`.")
          bars(first: Int! = 10, filter: Filter = {sides: [BUY]}): [Bar!]
        }

        scalar Bar @specifiedBy(url: "https://example.com/bar")

        enum Side {
          """Bought."""
          BUY
          SELL @deprecated
        }

        input Filter {
          sides: [Side!] = [BUY, SELL]
        }

        input Key @oneOf {
          isin: ID
        }

        union Any = Instrument

        type Root {
          any(key: Key): Any
        }
        """";

    [Fact]
    public void A_schema_prints_as_it_is_written()
        => Assert.Equal(Sdl, SchemaPrinter.Print(SchemaBuilder.BuildOrThrow(Sdl)).TrimEnd());

    [Fact]
    public void Extensions_become_part_of_what_they_extend()
        => Assert.Equal(
            """
            type Query {
              a: Int
              b: Int
            }
            """,
            SchemaPrinter.Print(SchemaBuilder.BuildOrThrow("extend type Query { b: Int } type Query { a: Int }")).TrimEnd());

    [Fact]
    public void Without_applied_directives_those_of_the_specification_stay()
    {
        var text = SchemaPrinter.Print(
            SchemaBuilder.BuildOrThrow(Sdl), new SchemaPrintOptions { IncludeAppliedDirectives = false, IncludeDirectiveDefinitions = false });

        Assert.DoesNotContain("@key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@link", text, StringComparison.Ordinal);
        Assert.Contains("@oneOf", text, StringComparison.Ordinal);
        Assert.Contains("@deprecated", text, StringComparison.Ordinal);
        Assert.Contains("@specifiedBy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sorted_types_stand_by_name()
        => Assert.Equal(
            ["A", "Query", "Z"],
            SchemaPrinter.ToDocument(SchemaBuilder.BuildOrThrow("type Z { a: A } type Query { z: Z } type A { i: Int }"), new SchemaPrintOptions { SortByName = true })
                .Definitions.Select(definition => ((TypeDefinitionNode)definition).Name));

    [Fact]
    public void What_the_specification_defines_is_printed_on_request_and_still_builds()
    {
        var text = SchemaPrinter.Print(SchemaBuilder.BuildOrThrow("type Query { a: Int }"), new SchemaPrintOptions { IncludeSpecified = true });

        Assert.Contains("directive @skip", text, StringComparison.Ordinal);
        Assert.Contains("scalar Boolean", text, StringComparison.Ordinal);
        Assert.Contains("type __Schema", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_without_roots_keeps_its_directives_on_an_extension()
    {
        const string sdl = "directive @link(url: String!) on SCHEMA extend schema @link(url: \"x\") type Product { id: ID }";

        var text = SchemaPrinter.Print(SchemaBuilder.BuildOrThrow(sdl, new SchemaBuildOptions { AllowMissingQueryType = true }));

        Assert.StartsWith("extend schema @link(url: \"x\")", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("market-data.graphql")]
    [InlineData("portfolio.graphql")]
    [InlineData("dividend-history.graphql")]
    [InlineData("compliance.graphql")]
    [InlineData("supergraph.graphql")]
    public void The_graphs_of_the_domain_print_to_a_fixed_point(string name)
    {
        var options = new SchemaBuildOptions { AllowUnknownDirectives = true };
        var first = SchemaPrinter.Print(SchemaBuilder.BuildOrThrow(File.ReadAllText(SharedData.Require("domain", "graphs", name)), options));

        Assert.Equal(first, SchemaPrinter.Print(SchemaBuilder.BuildOrThrow(first, options)));
    }
}
