using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests;

/// <summary>What a schema is built from, and how its parts come together.</summary>
public sealed class SchemaBuilderTests
{
    [Fact]
    public void Definitions_and_extensions_of_all_documents_make_one_schema()
    {
        var result = SchemaBuilder.Build(
        [
            Utf8GraphQLParser.Parse("""
                extend type Instrument { lastClose: Money }
                type Query { instrument(isin: ID!): Instrument }
                """),
            Utf8GraphQLParser.Parse("""
                "A listed security."
                type Instrument { isin: ID! }
                type Money { amount: String! currency: Currency! }
                enum Currency { USD }
                extend enum Currency { KRW }
                """),
        ]);

        Assert.Empty(result.Errors);
        var instrument = result.Schema!.GetType<ObjectType>("Instrument")!;
        Assert.Equal("A listed security.", instrument.Description);
        Assert.Equal(["isin", "lastClose"], instrument.Fields.Select(field => field.Name));
        Assert.Equal("Instrument.lastClose", instrument.GetField("lastClose")!.Coordinate);
        Assert.Equal(["USD", "KRW"], result.Schema.GetType<EnumType>("Currency")!.Values.Select(value => value.Name));
        Assert.Same(result.Schema.GetType("Query"), result.Schema.QueryType);
    }

    [Fact]
    public void Types_stand_in_the_order_of_the_documents_then_used_scalars_then_introspection()
    {
        var schema = SchemaBuilder.BuildOrThrow("type Query { b: B } type B { id: ID } type A { x: B }");

        Assert.Equal(
            ["Query", "B", "A", "String", "Boolean", "ID", "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            schema.Types.Select(type => type.Name));
        Assert.Null(schema.GetType("Float"));
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.DirectiveDefinitions.Select(directive => directive.Name));
    }

    [Fact]
    public void A_schema_definition_names_the_roots_and_an_extension_adds_to_it()
    {
        var schema = SchemaBuilder.BuildOrThrow("""
            "The graph of one firm."
            schema { query: Root }
            extend schema { mutation: Changes }
            type Root { a: Int }
            type Changes { a: Int }
            type Query { "Just a type." a: Int }
            """);

        Assert.Equal("The graph of one firm.", schema.Description);
        Assert.Equal("Root", schema.QueryType?.Name);
        Assert.Equal("Changes", schema.MutationType?.Name);
        Assert.Null(schema.SubscriptionType);
    }

    [Fact]
    public void A_schema_extension_alone_leaves_the_roots_to_their_default_names()
    {
        var schema = SchemaBuilder.BuildOrThrow("""
            directive @link(url: String!) repeatable on SCHEMA
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
            type Query { a: Int }
            """);

        Assert.Equal("Query", schema.QueryType?.Name);
        Assert.Equal("link", Assert.Single(schema.Directives).Name);
    }

    [Fact]
    public void Possible_types_follow_unions_and_interfaces()
    {
        var schema = SchemaBuilder.BuildOrThrow("""
            type Query { any: Any named: Named }
            interface Named { name: String }
            interface Listed implements Named { name: String symbol: String }
            type Stock implements Named & Listed { name: String symbol: String }
            type Index implements Named { name: String }
            union Any = Stock | Index
            """);

        var named = schema.GetType<CompositeType>("Named")!;
        Assert.Equal(["Stock", "Index"], schema.GetPossibleTypes(named).Select(type => type.Name));
        Assert.True(schema.IsPossibleType(schema.GetType<CompositeType>("Listed")!, "Stock"));
        Assert.False(schema.IsPossibleType(schema.GetType<CompositeType>("Listed")!, "Index"));
        Assert.True(schema.DoTypesOverlap(schema.GetType<CompositeType>("Any")!, named));
    }

    [Fact]
    public void Directives_of_the_specification_are_read()
    {
        var schema = SchemaBuilder.BuildOrThrow("""
            scalar Isin @specifiedBy(url: "https://www.iso.org/standard/78502.html")
            input Key @oneOf { isin: Isin figi: String @deprecated }
            type Query { instrument(key: Key, old: Int = 1 @deprecated(reason: "Use `key`.")): Int @deprecated(reason: "Use `security`.") }
            """);

        Assert.Equal("https://www.iso.org/standard/78502.html", schema.GetType<ScalarType>("Isin")!.SpecifiedByUrl);
        Assert.True(schema.GetType<InputObjectType>("Key")!.IsOneOf);
        Assert.Equal("No longer supported", schema.GetType<InputObjectType>("Key")!.GetField("figi")!.DeprecationReason);
        var field = schema.QueryType!.GetField("instrument")!;
        Assert.Equal("Use `security`.", field.DeprecationReason);
        Assert.Equal("Use `key`.", field.GetArgument("old")!.DeprecationReason);
        Assert.Null(field.GetArgument("key")!.DeprecationReason);
    }

    [Fact]
    public void Default_definitions_count_only_where_the_documents_define_nothing_of_the_name()
    {
        var defaults = Utf8GraphQLParser.Parse("directive @tag(name: String!) on OBJECT directive @shareable on OBJECT");
        var options = new SchemaBuildOptions { DefaultDefinitions = [defaults] };

        var schema = SchemaBuilder.BuildOrThrow("directive @tag(label: String!) on OBJECT type Query @tag(label: \"x\") @shareable { a: Int }", options);

        Assert.NotNull(schema.GetDirective("tag")!.GetArgument("label"));
        Assert.NotNull(schema.GetDirective("shareable"));
    }

    [Fact]
    public void A_subgraph_may_have_no_query_orphan_extensions_and_unknown_directives_where_the_options_say_so()
    {
        const string sdl = "extend type Product @key(fields: \"id\") { id: ID! } extend type Product { name: String }";

        var strict = SchemaBuilder.Build(sdl);
        var open = SchemaBuilder.Build(
            sdl, new SchemaBuildOptions { AllowMissingQueryType = true, AllowOrphanExtensions = true, AllowUnknownDirectives = true });

        Assert.Equal(
            [SchemaErrorCodes.ExtendsUnknownType, SchemaErrorCodes.ExtendsUnknownType, SchemaErrorCodes.QueryTypeMissing],
            strict.Errors.Select(error => error.Code));
        Assert.Empty(open.Errors);
        Assert.Equal(["id", "name"], open.Schema!.GetType<ObjectType>("Product")!.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Five_thousand_types_that_refer_to_each_other_build()
    {
        const int count = 5_000;
        var text = string.Concat(Enumerable.Range(0, count).Select(
            i => $"type T{i} implements Node {{ id: ID! next: T{(i + 1) % count} other(filter: F{i}): [T{i * 7 % count}!] }} input F{i} {{ next: F{(i + 1) % count} size: Int = {i} }}\n"));

        var schema = SchemaBuilder.BuildOrThrow($"interface Node {{ id: ID! }} type Query {{ node: Node }} {text}");

        Assert.Equal(count, schema.GetPossibleTypes(schema.GetType<CompositeType>("Node")!).Count);
        Assert.Equal("T1", schema.GetType<ObjectType>("T0")!.GetField("next")!.Type.ToString());
    }
}
