using GraphQL.Language;

namespace Federation.Composition.Tests;

/// <summary>Authorization in composition, rule by rule; one test says one rule.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/routing/security/authorization">Authorization directives</seealso>
public sealed class AuthSemanticsTests
{
    private const string ContextLink = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext", "@authenticated", "@requiresScopes"])

        """;

    public static TheoryData<string, string> Definitions => new()
    {
        { "@authenticated", "v2.5" },
        { "@requiresScopes(scopes: [[\"s\"]])", "v2.5" },
        { "@policy(policies: [[\"p\"]])", "v2.6" },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Fields_objects_interfaces_scalars_and_enums_are_its_places_but_interfaces_are_refused(string directive, string version)
    {
        var name = directive.Split('(')[0];
        var link = $"extend schema @link(url: \"https://specs.apollo.dev/federation/{version}\", import: [\"@key\", \"{name}\"])\n";

        var good = Graphs.ComposeAsWritten($"{link}type Query {{ f: O {directive} }} type O {directive} {{ s: S e: E }} scalar S {directive} enum E {directive} {{ A }}");
        var union = Graphs.ComposeAsWritten($"{link}type Query {{ u: U }} union U {directive} = O type O {{ a: Int }}");
        var argument = Graphs.ComposeAsWritten($"{link}type Query {{ f(a: Int {directive}): Int }}");

        Assert.Empty(good.Errors);
        Assert.All([("Query", "f"), ("O", null), ("S", null), ("E", null)], ((string Type, string? Field) place) => Assert.Equal(directive, On(good.SupergraphSdl!, place.Type, place.Field)));
        Assert.NotEmpty(union.Errors);
        Assert.NotEmpty(argument.Errors);
    }

    [Theory]
    [InlineData("@authenticated", "v2.4")]
    [InlineData("@requiresScopes", "v2.4")]
    [InlineData("@policy", "v2.5")]
    public void A_version_before_the_directive_s_cannot_import_it(string directive, string version)
        => Assert.NotEmpty(Graphs.ComposeAsWritten($"extend schema @link(url: \"https://specs.apollo.dev/federation/{version}\", import: [\"{directive}\"]) type Query {{ q: Int }}").Errors);

    [Fact]
    public void All_three_come_to_the_supergraph_by_links_for_security()
    {
        var sdl = Compose("""type Query { a: Int @authenticated b: Int @requiresScopes(scopes: [["s"]]) c: Int @policy(policies: [["p"]]) }""");

        foreach (var feature in new[] { "authenticated", "requiresScopes", "policy" })
        {
            Assert.Contains($"""@link(url: "https://specs.apollo.dev/{feature}/v0.1", for: SECURITY)""", sdl, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_are_resolved_through_imports_renames_and_the_feature_s_own_name()
    {
        var result = Graphs.ComposeAsWritten(
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable", { name: "@requiresScopes", as: "@needs" }])
            type Query { a: Int @shareable @needs(scopes: [["x"]]) b: Int @federation__authenticated }
            """,
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@requiresScopes", as: "@needs" }])
            type Query { a: Int @fed__shareable @needs(scopes: [["y"]]) }
            """);

        Assert.Empty(result.Errors);
        Assert.Equal("""@needs(scopes: [["x", "y"]])""", On(result.SupergraphSdl!, "Query", "a"));
        Assert.Contains("authenticated", On(result.SupergraphSdl!, "Query", "b"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_outer_list_means_or_and_the_inner_and()
    {
        // Who has a and b, or c, may see f; so may g, which is computed from it and asks for no less.
        const string Owner = """type Query { t: T } type T @key(fields: "id") { id: ID f: Int @requiresScopes(scopes: [["a", "b"], ["c"]]) }""";
        static string Reader(string scopes) => $$"""type T @key(fields: "id") { id: ID f: Int @external g: Int @requires(fields: "f") @requiresScopes(scopes: {{scopes}}) }""";

        Assert.Empty(Graphs.Compose(Owner, Reader("""[["a", "b"], ["c"]]""")).Errors);
        Assert.Empty(Graphs.Compose(Owner, Reader("""[["a", "b", "z"], ["c", "z"]]""")).Errors);
        Assert.Empty(Graphs.Compose(Owner, Reader("""[["c"]]""")).Errors);
        Assert.NotEmpty(Graphs.Compose(Owner, Reader("""[["a"], ["c"]]""")).Errors);
        Assert.NotEmpty(Graphs.Compose(Owner, Reader("""[["a", "b"], ["d"]]""")).Errors);
    }

    [Fact]
    public void An_empty_outer_list_is_no_requirement()
    {
        var merged = Compose("type Query { q: Int @shareable @requiresScopes(scopes: []) }", """type Query { q: Int @shareable @requiresScopes(scopes: [["a"]]) }""");
        var reads = Graphs.Compose(
            """type Query { t: T } type T @key(fields: "id") { id: ID f: Int @requiresScopes(scopes: []) @policy(policies: []) }""",
            """type T @key(fields: "id") { id: ID f: Int @external g: Int @requires(fields: "f") }""");

        Assert.Equal("""@requiresScopes(scopes: [["a"]])""", On(merged, "Query", "q"));
        Assert.Empty(reads.Errors);
    }

    [Theory]
    [InlineData("""[["A1", "A2"], ["A3"]]""", """[["B1"], ["B2"]]""", """[["A1", "A2", "B1"], ["A1", "A2", "B2"], ["A3", "B1"], ["A3", "B2"]]""")]
    [InlineData("""[["profile", "users"], ["admin"]]""", """[["admin"]]""", """[["admin"]]""")]
    [InlineData("""[["a"], ["b"]]""", """[["a"], ["b"]]""", """[["a"], ["b"]]""")]
    [InlineData("""[["a"]]""", """[["b"], ["a", "c"]]""", """[["a", "b"], ["a", "c"]]""")]
    public void The_same_directive_of_two_subgraphs_is_a_cross_product_without_supersets(string left, string right, string expected)
    {
        foreach (var (name, argument) in new[] { ("requiresScopes", "scopes"), ("policy", "policies") })
        {
            var sdl = Compose($"type Query {{ q: Int @shareable @{name}({argument}: {left}) }}", $"type Query {{ q: Int @shareable @{name}({argument}: {right}) }}");

            Assert.Equal(Alternatives($"@{name}({argument}: {expected})"), Alternatives(On(sdl, "Query", "q")));
        }
    }

    [Fact]
    public void Different_directives_hold_together()
    {
        var sdl = Compose(
            """type Query { q: Int @shareable @requiresScopes(scopes: [["s"]]) }""",
            "type Query { q: Int @shareable @authenticated }",
            """type Query { q: Int @shareable @policy(policies: [["p"]]) }""");

        Assert.Equal("""@authenticated @policy(policies: [["p"]]) @requiresScopes(scopes: [["s"]])""", On(sdl, "Query", "q"));
    }

    [Fact]
    public void What_one_subgraph_states_holds_for_all()
    {
        var sdl = Compose(
            """type Query { t: T } type T @key(fields: "id") @authenticated { id: ID f: Int @shareable }""",
            """type T @key(fields: "id") { id: ID f: Int @shareable @policy(policies: [["p"]]) }""",
            """type T @key(fields: "id") { id: ID f: Int @shareable }""");

        Assert.Equal("@authenticated", On(sdl, "T"));
        Assert.Equal("""@policy(policies: [["p"]])""", On(sdl, "T", "f"));
    }

    [Theory]
    [InlineData("""type Query { i: I } interface I @authenticated { a: Int } type T implements I { a: Int }""", "I")]
    [InlineData("""type Query { i: I } interface I { a: Int @requiresScopes(scopes: [["s"]]) } type T implements I { a: Int }""", "I.a")]
    [InlineData("""type Query { i: I } interface I { a: Int @policy(policies: [["p"]]) } type T implements I { a: Int }""", "I.a")]
    public void On_an_interface_and_on_its_fields_it_is_refused(string subgraph, string coordinate)
    {
        var error = Assert.Single(Graphs.Compose(subgraph).Errors);

        Assert.Equal((FederationErrorCodes.AuthRequirementsAppliedOnInterface, coordinate), (error.Code, error.Coordinate));
    }

    [Fact]
    public void On_an_interface_object_it_is_refused_and_on_its_fields_it_is_not()
    {
        const string Owner = """type Query { i: I } interface I @key(fields: "id") { id: ID } type T implements I @key(fields: "id") { id: ID }""";

        var type = Graphs.Compose(Owner, """type I @key(fields: "id") @interfaceObject @authenticated { id: ID a: Int }""");
        var field = Graphs.Compose(Owner, """type I @key(fields: "id") @interfaceObject { id: ID a: Int @authenticated }""");

        Assert.Equal(FederationErrorCodes.AuthRequirementsAppliedOnInterface, Assert.Single(type.Errors).Code);
        Assert.Empty(field.Errors);
    }

    [Fact]
    public void An_interface_takes_on_what_all_implementing_types_require()
    {
        var sdl = Compose("""
            type Query { i: I }
            interface I { a: Int }
            type T implements I @requiresScopes(scopes: [["t"]]) { a: Int }
            type U implements I @requiresScopes(scopes: [["u"], ["t"]]) { a: Int }
            type V implements I @authenticated { a: Int }
            """);

        Assert.Equal("""@authenticated @requiresScopes(scopes: [["t"]])""", On(sdl, "I"));
    }

    [Fact]
    public void A_field_of_an_interface_takes_on_what_that_field_of_all_implementing_types_requires()
    {
        var sdl = Compose("""
            type Query { i: I }
            interface I { a: Int b: Int }
            type T implements I { a: Int @policy(policies: [["x"]]) b: Int }
            type U implements I { a: Int @policy(policies: [["y"]]) b: Int }
            """);

        Assert.Equal("""@policy(policies: [["x", "y"]])""", On(sdl, "I", "a"));
        Assert.Equal("", On(sdl, "I", "b"));
    }

    [Fact]
    public void A_field_of_an_interface_object_hands_down_to_the_field_of_each_implementing_type()
    {
        var sdl = Compose(
            """type Query { i: I } interface I @key(fields: "id") { id: ID } type T implements I @key(fields: "id") { id: ID } type U implements I @key(fields: "id") { id: ID }""",
            """type I @key(fields: "id") @interfaceObject { id: ID a: Int @requiresScopes(scopes: [["s"]]) }""",
            """type I @key(fields: "id") @interfaceObject { id: ID a: Int @requiresScopes(scopes: [["r"]]) }""".Replace("a: Int", "b: Int", StringComparison.Ordinal));

        foreach (var type in new[] { "I", "T", "U" })
        {
            Assert.Equal("""@requiresScopes(scopes: [["s"]])""", On(sdl, type, "a"));
            Assert.Equal("""@requiresScopes(scopes: [["r"]])""", On(sdl, type, "b"));
        }
    }

    public static TheoryData<string, string, string> Requiring => new()
    {
        // A selected field, as its owner declares it
        { """f: Int @requiresScopes(scopes: [["s"]])""", "f", "T.f" },
        // The type that a selected field returns
        { "o: O", "o { a }", "O" },
        { "o: [O!]!", "o { a }", "O" },
        { "secret: Secret", "secret", "Secret" },
        // Fields further down
        { "p: P", "p { hidden }", "P.hidden" },
        // A type condition
        { "u: U", "u { ... on O { a } }", "O" },
        // An interface, for its implementing types
        { "n: N", "n { a }", "N" },
    };

    [Theory]
    [MemberData(nameof(Requiring))]
    public void A_field_may_only_require_what_it_protects_as_well(string field, string required, string coordinate)
    {
        const string Shared = """
            type O @shareable { a: Int }
            type P @shareable { hidden: Int }
            type M implements N @shareable { a: Int }
            type K implements N @shareable { a: Int }
            interface N { a: Int }
            union U = O | P
            scalar Secret

            """;
        var protectedShared = Shared
            .Replace("type O @shareable", "type O @shareable @requiresScopes(scopes: [[\"s\"]])", StringComparison.Ordinal)
            .Replace("hidden: Int", "hidden: Int @requiresScopes(scopes: [[\"s\"]])", StringComparison.Ordinal)
            .Replace("type M implements N @shareable", "type M implements N @shareable @requiresScopes(scopes: [[\"s\"]])", StringComparison.Ordinal)
            .Replace("scalar Secret", "scalar Secret @requiresScopes(scopes: [[\"s\"]])", StringComparison.Ordinal);
        var owner = $"{protectedShared} type Query {{ t: T }} type T @key(fields: \"id\") {{ id: ID {field} }}";
        var external = field.Split(" @")[0];
        string Reader(string on, string type = "") => $"{Shared} type T @key(fields: \"id\") {type} {{ id: ID {external} @external g: Int @requires(fields: \"{required}\") {on} }}";

        var open = Graphs.Compose(owner, Reader(""));
        var stated = Graphs.Compose(owner, Reader("@requiresScopes(scopes: [[\"s\"]])"));
        var statedByType = Graphs.Compose(owner, Reader("", "@requiresScopes(scopes: [[\"s\"]])"));

        Assert.All(open.Errors, error => Assert.Equal((FederationErrorCodes.MissingTransitiveAuthRequirements, "T.g"), (error.Code, error.Coordinate)));
        Assert.Contains(open.Errors, error => error.Message.Contains($"\"{coordinate}\"", StringComparison.Ordinal));
        Assert.Empty(stated.Errors);
        Assert.Empty(statedByType.Errors);
    }

    [Fact]
    public void Requirements_are_those_of_all_subgraphs_together()
    {
        var result = Graphs.Compose(
            """type Query { t: T } type T @key(fields: "id") { id: ID f: Int @shareable }""",
            """type T @key(fields: "id") { id: ID f: Int @shareable @authenticated }""",
            """type T @key(fields: "id") { id: ID f: Int @external g: Int @requires(fields: "f") }""");

        Assert.Equal((FederationErrorCodes.MissingTransitiveAuthRequirements, "T.g"), Assert.Single(result.Errors.Select(error => (error.Code, error.Coordinate))));
    }

    [Fact]
    public void A_chain_is_followed_link_by_link()
    {
        const string First = """type Query { t: T } type T @key(fields: "id") { id: ID f: Int @policy(policies: [["p"]]) }""";
        static string Second(string on) => $$"""type T @key(fields: "id") { id: ID f: Int @external g: Int @requires(fields: "f") {{on}} }""";
        static string Third(string on) => $$"""type T @key(fields: "id") { id: ID g: Int @external h: Int @requires(fields: "g") {{on}} }""";
        const string Stated = """@policy(policies: [["p"]])""";

        Assert.Equal(["T.g"], Graphs.Compose(First, Second(""), Third("")).Errors.Select(error => error.Coordinate));
        Assert.Equal(["T.h"], Graphs.Compose(First, Second(Stated), Third("")).Errors.Select(error => error.Coordinate));
        Assert.Empty(Graphs.Compose(First, Second(Stated), Third(Stated)).Errors);
    }

    [Theory]
    [InlineData("", "", "@authenticated")]
    [InlineData("", "@authenticated", "")]
    [InlineData("@authenticated", "", "@authenticated")]
    public void A_contextual_argument_may_only_come_from_what_the_field_protects_as_well(string stated, string onContextType, string onValue)
    {
        var result = Graphs.ComposeAsWritten($$"""
            {{ContextLink}}
            type Query { t: T }
            type T @context(name: "c") {{onContextType}} { p: Int {{onValue}} u: U }
            type U @key(fields: "id") { id: ID f(x: Int @fromContext(field: "$c { p }")): Int {{stated}} }
            """);

        Assert.Equal(
            stated.Length > 0 ? [] : [(FederationErrorCodes.MissingTransitiveAuthRequirements, "U.f")],
            result.Errors.Select(error => (error.Code, error.Coordinate)).Distinct());
    }

    [Fact]
    public void A_protected_key_needs_nothing_stated_by_those_who_are_entered_by_it()
        => Assert.Empty(Graphs.Compose(
            """type Query { t: T } type T @key(fields: "id") { id: ID @authenticated f: Int }""",
            """type T @key(fields: "id") { id: ID g: Int }""").Errors);

    private static string Compose(params string[] subgraphs)
    {
        var result = Graphs.Compose(subgraphs);
        Assert.Empty(result.Errors);
        return result.SupergraphSdl!;
    }

    /// <summary>The security directives of a type or field in the supergraph, by name.</summary>
    private static string On(string sdl, string type, string? field = null)
    {
        var definition = Utf8GraphQLParser.Parse(sdl).Definitions.OfType<TypeDefinitionNode>().Single(node => node.Name == type);
        var directives = field is null ? definition.Directives : definition switch
        {
            ObjectTypeDefinitionNode node => node.Fields.Single(one => one.Name == field).Directives,
            InterfaceTypeDefinitionNode node => node.Fields.Single(one => one.Name == field).Directives,
            _ => throw new ArgumentException($"{type} has no fields.", nameof(type)),
        };
        return string.Join(' ', directives.Where(node => !node.Name.StartsWith("join__", StringComparison.Ordinal)).Select(node => node.Print()).Order(StringComparer.Ordinal));
    }

    /// <summary>Alternatives have no order, nor have the names in one.</summary>
    private static IEnumerable<string> Alternatives(string directive)
    {
        var node = Utf8GraphQLParser.Parse($"{{ f {directive} }}").Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet.Selections[0].Directives[0];
        return ((ListValueNode)node.Arguments[0].Value).Items
            .Select(item => string.Join('+', ((ListValueNode)item).Items.Cast<StringValueNode>().Select(name => name.Value).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
    }
}
