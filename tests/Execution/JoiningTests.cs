using Gateway.Execution.Tests.Harness;

namespace Gateway.Execution.Tests;

/// <summary>Entities: what is sent for them, and where their fields go.</summary>
public sealed class JoiningTests
{
    private const string Sdl = """
        type Query { portfolio: Portfolio me: Owner positions: [Position] node: Node nodes: [Node] }
        type Portfolio { id: ID! positions: [[Position]!] owner: Owner }
        type Owner { id: ID! name: String }
        type Position { quantity: Int instrument: Instrument }
        interface Node { id: ID! label: String }
        type Instrument implements Node { id: ID! isin: String label: String name: String venue: Venue venues: [Venue!] close: Money yield: Float }
        type Fund implements Node { id: ID! label: String nav: Float name: String }
        type Venue { mic: String! name: String country: String city: String }
        type Money { amount: String currency: String }
        """;

    [Fact]
    public async Task Fields_of_an_entity_come_from_two_subgraphs()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { quantity instrument { id name } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{quantity instrument{__typename id}}")
                .Entities("market", "positions.@.instrument", "... on Instrument{id}", "... on Instrument{name}", 0))
            .Answer("portfolio", """{"data":{"positions":[{"quantity":5,"instrument":{"__typename":"Instrument","id":"i1"}},{"quantity":7,"instrument":{"__typename":"Instrument","id":"i2"}}]}}""")
            .Answer("market", """{"data":{"_entities":[{"name":"KO"},{"name":"JNJ"}]}}""");

        Assert.Equal(
            """{"data":{"positions":[{"quantity":5,"instrument":{"id":"i1","name":"KO"}},{"quantity":7,"instrument":{"id":"i2","name":"JNJ"}}]}}""",
            await scenario.RunAsync());
        Assert.Equal(
            """{"query":"query($representations:[_Any!]!){…}","variables":{"representations":[{"__typename":"Instrument","id":"i1"},{"__typename":"Instrument","id":"i2"}]}}""",
            scenario.Requests[1].Body);
    }

    [Fact]
    public async Task Equal_representations_are_sent_once_and_answered_everywhere()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name venues { mic } } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{name venues{mic}}", 0))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"a"}},{"instrument":{"id":"b"}},{"instrument":{"id":"a"}},null,{"instrument":null},{"instrument":{"id":"a"}}]}}""")
            .Answer("market", """{"data":{"_entities":[{"name":"A","venues":[{"mic":"XNYS"},{"mic":"XLON"}]},{"name":"B","venues":[]}]}}""");

        Assert.Equal(
            """{"data":{"positions":[{"instrument":{"name":"A","venues":[{"mic":"XNYS"},{"mic":"XLON"}]}},{"instrument":{"name":"B","venues":[]}},{"instrument":{"name":"A","venues":[{"mic":"XNYS"},{"mic":"XLON"}]}},null,{"instrument":null},{"instrument":{"name":"A","venues":[{"mic":"XNYS"},{"mic":"XLON"}]}}]}}""",
            await scenario.RunAsync());
        Assert.EndsWith("""[{"__typename":"Instrument","id":"a"},{"__typename":"Instrument","id":"b"}]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_representations_are_told_apart()
    {
        var ids = Enumerable.Range(0, 3000).Select(i => $"{{\"instrument\":{{\"id\":\"{i % 1000}\"}}}}");
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{name}", 0))
            .Answer("portfolio", $$$"""{"data":{"positions":[{{{string.Join(',', ids)}}}]}}""")
            .Answer("market", $$$"""{"data":{"_entities":[{{{string.Join(',', Enumerable.Range(0, 1000).Select(i => $"{{\"name\":\"n{i}\"}}"))}}}]}}""");

        var expected = string.Join(',', Enumerable.Range(0, 3000).Select(i => $"{{\"instrument\":{{\"name\":\"n{i % 1000}\"}}}}"));
        Assert.Equal($$$"""{"data":{"positions":[{{{expected}}}]}}""", await scenario.RunAsync());
    }

    [Fact]
    public async Task Objects_below_equal_entities_are_joined_further_each_on_its_own()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { venue { mic city } } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{venue{mic}}", 0)
                .Entities("venues", "positions.@.instrument.venue", "mic", "... on Venue{city}", 1))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"a"}},{"instrument":{"id":"a"}}]}}""")
            .Answer("market", """{"data":{"_entities":[{"venue":{"mic":"XKRX"}}]}}""")
            .Answer("venues", """{"data":{"_entities":[{"city":"Busan"}]}}""");

        Assert.Equal(
            """{"data":{"positions":[{"instrument":{"venue":{"mic":"XKRX","city":"Busan"}}},{"instrument":{"venue":{"mic":"XKRX","city":"Busan"}}}]}}""",
            await scenario.RunAsync());
    }

    [Fact]
    public async Task Lists_of_lists_are_flattened_on_the_way_to_entities()
    {
        var scenario = new ExecutionScenario(Sdl, "{ portfolio { positions { instrument { name } } } }")
            .Plan(plan => plan
                .Root("portfolio", "portfolio{positions{instrument{id}}}")
                .Entities("market", "portfolio.positions.@.@.instrument", "id", "... on Instrument{name}", 0))
            .Answer("portfolio", """{"data":{"portfolio":{"positions":[[{"instrument":{"id":"a"}}],[],[null,{"instrument":{"id":"b"}}]]}}}""")
            .Answer("market", """{"data":{"_entities":[{"name":"A"},{"name":"B"}]}}""");

        Assert.Equal(
            """{"data":{"portfolio":{"positions":[[{"instrument":{"name":"A"}}],[],[null,{"instrument":{"name":"B"}}]]}}}""",
            await scenario.RunAsync());
    }

    [Fact]
    public async Task A_lookup_without_entities_is_not_sent()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{name}", 0))
            .Answer("portfolio", """{"data":{"positions":[]}}""");

        Assert.Equal("""{"data":{"positions":[]}}""", await scenario.RunAsync());
        Assert.Equal(1, scenario.Result.FetchCount);
    }

    [Fact]
    public async Task An_object_without_its_key_is_left_out_of_the_request_and_its_fields_are_null()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{name}", 0))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":null}},{"instrument":{"id":"b"}}]}}""")
            .Answer("market", """{"data":{"_entities":[{"name":"B"}]}}""");

        Assert.Equal("""{"data":{"positions":[{"instrument":{"name":null}},{"instrument":{"name":"B"}}]}}""", await scenario.RunAsync());
        Assert.EndsWith("""[{"__typename":"Instrument","id":"b"}]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_that_a_subgraph_does_not_know_has_null_fields_and_is_asked_for_nowhere_else()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { id yield } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{venue{mic}}", 0)
                .Entities("dividends", "positions.@.instrument", "id venue{mic}", "... on Instrument{yield}", 1))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"a"}},{"instrument":{"id":"b"}}]}}""")
            .Answer("market", """{"data":{"_entities":[null,{"venue":{"mic":"XNYS"}}]}}""")
            .Answer("dividends", """{"data":{"_entities":[{"yield":null},{"yield":0.047971}]}}""");

        Assert.Equal(
            """{"data":{"positions":[{"instrument":{"id":"a","yield":null}},{"instrument":{"id":"b","yield":0.047971}}]}}""",
            await scenario.RunAsync());
        Assert.EndsWith(
            """[{"__typename":"Instrument","id":"a","venue":null},{"__typename":"Instrument","id":"b","venue":{"mic":"XNYS"}}]}}""",
            scenario.Requests[2].Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_representation_takes_nested_objects_lists_and_renamed_keys()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { yield } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id a0:isin venues{__typename mic name}}}")
                .Entities("dividends", "positions.@.instrument", "id a0:isin venues{name mic}", "... on Instrument{yield}", 0))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":1,"a0":null,"venues":[{"__typename":"Venue","mic":"X","name":"\u00e9"},{"__typename":"Venue","mic":"Y","name":null}]}}]}}""")
            .Answer("dividends", """{"data":{"_entities":[{"yield":1e-3}]}}""");

        Assert.Contains("1e-3", await scenario.RunAsync(), StringComparison.Ordinal);
        Assert.EndsWith(
            """[{"__typename":"Instrument","id":1,"isin":null,"venues":[{"name":"\u00e9","mic":"X"},{"name":null,"mic":"Y"}]}]}}""",
            scenario.Requests[1].Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_decide_which_objects_are_followed_and_what_they_send()
    {
        var scenario = new ExecutionScenario(Sdl, "{ nodes { __typename ... on Fund { nav } label } }")
            .Plan(plan => plan
                .Root("a", "nodes{__typename id ...on Instrument{isin}}")
                .Entities("b", [
                    PlanBuilder.Lookup("_e0", "nodes.@|[Fund]", "...on Fund{id}", "...on Fund{nav}"),
                    PlanBuilder.Lookup("_e1", "nodes.@", "...on Fund{id} ...on Instrument{isin}", "...on Fund{label} ...on Instrument{label}")], 0))
            .Answer("a", """{"data":{"nodes":[{"__typename":"Instrument","id":"1","isin":"US1"},{"__typename":"Fund","id":"2"}]}}""")
            .Answer("b", """{"data":{"_e0":[{"nav":1.5}],"_e1":[{"label":"I"},{"label":"F"}]}}""");

        Assert.Equal(
            """{"data":{"nodes":[{"__typename":"Instrument","label":"I"},{"__typename":"Fund","nav":1.5,"label":"F"}]}}""",
            await scenario.RunAsync());
        Assert.EndsWith(
            """variables":{"e0":[{"__typename":"Fund","id":"2"}],"e1":[{"__typename":"Instrument","isin":"US1"},{"__typename":"Fund","id":"2"}]}}""",
            scenario.Requests[1].Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_object_is_sent_under_the_interface_and_learns_its_own_type()
    {
        var scenario = new ExecutionScenario(Sdl, "{ nodes { __typename label ... on Fund { nav } } }")
            .Plan(plan => plan
                .Root("a", "nodes{__typename id}")
                .Entities("b", "nodes.@", "id", "...on Node{__typename}", 0)
                .Entities("c", [PlanBuilder.Lookup("_entities", "nodes.@", "id", "...on Node{label}", typeName: "Node")], 1)
                .Entities("d", "nodes.@|[Fund]", "id", "...on Fund{nav}", 1))
            .Answer("a", """{"data":{"nodes":[{"__typename":"Node","id":"1"},{"__typename":"Node","id":"2"}]}}""")
            .Answer("b", """{"data":{"_entities":[{"__typename":"Fund"},{"__typename":"Instrument"}]}}""")
            .Answer("c", """{"data":{"_entities":[{"label":"one"},{"label":"two"}]}}""")
            .Answer("d", """{"data":{"_entities":[{"nav":1}]}}""");

        Assert.Equal(
            """{"data":{"nodes":[{"__typename":"Fund","label":"one","nav":1},{"__typename":"Instrument","label":"two"}]}}""",
            await scenario.RunAsync());
        Assert.Contains("""{"__typename":"Node","id":"1"}""", scenario.Requests[1].Body, StringComparison.Ordinal);
        Assert.Contains("""{"__typename":"Node","id":"1"}""", scenario.Requests[2].Body, StringComparison.Ordinal);
        Assert.Contains("""[{"__typename":"Fund","id":"1"}]""", scenario.Requests[3].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_subgraphs_fill_the_same_objects_and_lists_from_the_root()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { quantity instrument { name isin venues { mic city } } } }")
            .Plan(plan => plan
                .Root("a", "positions{quantity instrument{name venues{mic}}}")
                .Root("b", "positions{instrument{isin venues{city}}}"))
            .Answer("a", """{"data":{"positions":[{"quantity":1,"instrument":{"name":"A","venues":[{"mic":"X"},{"mic":"Y"}]}},{"quantity":2,"instrument":{"name":"B","venues":[]}}]}}""")
            .Answer("b", """{"data":{"positions":[{"instrument":{"isin":"1","venues":[{"city":"C"},{"city":"D"}]}},{"instrument":null}]}}""");

        Assert.Equal(
            """{"data":{"positions":[{"quantity":1,"instrument":{"name":"A","isin":"1","venues":[{"mic":"X","city":"C"},{"mic":"Y","city":"D"}]}},{"quantity":2,"instrument":{"name":"B","isin":null,"venues":[]}}]}}""",
            await scenario.RunAsync());
    }

    [Fact]
    public async Task A_response_with_another_number_of_entities_is_refused()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{name}", 0))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"a"}},{"instrument":{"id":"b"}}]}}""")
            .Answer("market", """{"data":{"_entities":[{"name":"B"}]}}""");

        var response = await scenario.RunAsync();

        Assert.Contains("SUBGRAPH_INVALID_RESPONSE", response, StringComparison.Ordinal);
        Assert.Contains("""{"positions":[{"instrument":{"name":null}},{"instrument":{"name":null}}]}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_can_be_read_from_another_key_of_the_tree()
    {
        var scenario = new ExecutionScenario(Sdl, "{ me { title: name } }")
            .Plan(plan => plan.Root("a", "me{name _a1:name}").ReadFrom("title", "_a1"))
            .Answer("a", """{"data":{"me":{"name":"x","_a1":"y"}}}""");

        Assert.Equal("""{"data":{"me":{"title":"y"}}}""", await scenario.RunAsync());
    }

    [Fact]
    public async Task An_object_whose_key_is_null_is_not_looked_up_and_its_fields_say_why()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { isin name close { amount } } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{isin}}")
                .Entities("market", "positions.@.instrument", "isin", "... on Instrument{name close{amount}}", 0))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"isin":null}},{"instrument":{"isin":"US1912161007"}}]}}""")
            .Answer("market", """{"data":{"_entities":[{"name":"KO","close":{"amount":"60.5"}}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"The object has no key by which a service could be asked for this field.","path":["positions",0,"instrument","name"],"extensions":{"code":"ENTITY_KEY_NULL"}},{"message":"The object has no key by which a service could be asked for this field.","path":["positions",0,"instrument","close"],"extensions":{"code":"ENTITY_KEY_NULL"}}],"data":{"positions":[{"instrument":{"isin":null,"name":null,"close":null}},{"instrument":{"isin":"US1912161007","name":"KO","close":{"amount":"60.5"}}}]}}""",
            await scenario.RunAsync());
        Assert.EndsWith("""[{"__typename":"Instrument","isin":"US1912161007"}]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_in_a_part_of_a_key_or_in_what_is_only_required_is_sent()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { yield } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id isin label name}}")
                .Entities("market", [PlanBuilder.Lookup("_entities", "positions.@.instrument", "id isin label name", "... on Instrument{yield}", identity: "isin label")], 0))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"1","isin":null,"label":"x","name":null}},{"instrument":{"id":"2","isin":null,"label":null,"name":"y"}}]}}""")
            .Answer("market", """{"data":{"_entities":[{"yield":1.5}]}}""");

        Assert.EndsWith("""{"positions":[{"instrument":{"yield":1.5}},{"instrument":{"yield":null}}]}}""", await scenario.RunAsync(), StringComparison.Ordinal);
        Assert.EndsWith("""[{"__typename":"Instrument","id":"1","isin":null,"label":"x","name":null}]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_a_subgraph_does_not_know_stays_null_without_an_error_also_where_others_would_be_asked_next()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { yield } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "... on Instrument{isin}", 0)
                .Entities("dividends", "positions.@.instrument", "isin", "... on Instrument{yield}", 1))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"1"}}]}}""")
            .Answer("market", """{"data":{"_entities":[null]}}""");

        Assert.Equal("""{"data":{"positions":[{"instrument":{"yield":null}}]}}""", await scenario.RunAsync());
    }

    [Fact]
    public async Task A_field_that_the_plan_asks_nobody_for_says_so()
    {
        var scenario = new ExecutionScenario(Sdl, "{ node { id ... on Fund { nav } ... on Instrument { isin } } }")
            .Plan(plan => plan.Root("market", "node{__typename id ... on Instrument{isin}}"))
            .Answer("market", """{"data":{"node":{"__typename":"Fund","id":"f"}}}""");

        Assert.Equal(
            """{"errors":[{"message":"No service that could be asked for this object has the field for objects of its type.","path":["node","nav"],"extensions":{"code":"FIELD_NOT_AVAILABLE"}}],"data":{"node":{"id":"f","nav":null}}}""",
            await scenario.RunAsync());
    }
}
