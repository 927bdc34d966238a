namespace Gateway.Execution.Tests.Audited;

/// <summary>An answer tells whose audited fields are in it, whatever the client selected.</summary>
public sealed class AuditedReadTests
{
    private readonly AuditedGraph _graph = new();

    [Fact]
    public async Task Each_object_of_a_list_is_named_by_its_key_which_the_answer_does_not_show()
    {
        _graph.Answer("a", """{"data":{"clients":[{"name":"n1","__key_Client_id":"c-1"},null,{"name":null,"__key_Client_id":7},{"name":"again","__key_Client_id":"c-1"}]}}""");

        var (response, reads) = await _graph.RunAsync("{ clients { alias: name } }");

        Assert.Equal("""{"data":{"clients":[{"alias":"n1"},null,{"alias":null},{"alias":"again"}]}}""", response);
        Assert.Equal(["Client.name Client:c-1", "Client.name Client:7"], reads);
        Assert.Equal(
            """
            query
            fetch 0 from a
              { clients { name __key_Client_id: id } }
            """,
            _graph.PlanText);
    }

    [Fact]
    public async Task Where_nothing_audited_is_selected_no_key_is_asked_for()
    {
        _graph.Answer("a", """{"data":{"client":{"city":"Bath"},"trail":"t"}}""");

        var (_, reads) = await _graph.RunAsync("{ client { city } trail }");

        Assert.Empty(reads);
        Assert.DoesNotContain("__key", _graph.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_another_subgraph_adds_is_of_the_object_that_it_adds_to()
    {
        _graph
            .Answer("a", """{"data":{"clients":[{"city":"Bath","__typename":"Client","id":"c-1"},{"city":"Rye","__typename":"Client","id":"c-2"}]}}""")
            .Answer("b", """{"data":{"_entities":[{"code":"x","__key_Client_id":"c-1"},null]}}""");

        var (response, reads) = await _graph.RunAsync("{ clients { city code } }");

        Assert.Equal("""{"data":{"clients":[{"city":"Bath","code":"x"},{"city":"Rye","code":null}]}}""", response);
        Assert.Equal(["Client.code Client:c-1"], reads);
        Assert.Contains("... on Client { code __key_Client_id: id }", _graph.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_an_object_without_a_key_is_of_the_object_around_it()
    {
        _graph.Answer("a", """{"data":{"client":{"address":{"street":"s"},"__key_Client_id":"c-1"}}}""");

        var (_, reads) = await _graph.RunAsync("{ client { address { street } } }");

        Assert.Equal(["Address.street Client:c-1"], reads);
        Assert.Contains("{ client { address { street } __key_Client_id: id } }", _graph.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_an_interface_the_objects_of_the_type_whose_field_is_audited_are_named()
    {
        _graph
            .Answer("a", """{"data":{"parties":[{"name":"n","__key_Client_id":"c-1"},{"name":"f"}]}}""")
            .Answer("a", """{"data":{"parties":[{"__typename":"Firm","name":"f"},{"__typename":"Client","name":"n","__key_Client_id":"c-2"}]}}""");

        var (untold, unnamed) = await _graph.RunAsync("{ parties { name } }");
        var text = _graph.PlanText;
        var (_, named) = await _graph.RunAsync("{ parties { __typename name } }");

        Assert.Equal("""{"data":{"parties":[{"name":"n"},{"name":"f"}]}}""", untold);
        Assert.Equal(["Client.name Client:c-1"], unnamed);
        Assert.Equal(["Client.name Client:c-2"], named);
        Assert.Contains("... on Client { __key_Client_id: id }", text, StringComparison.Ordinal);
        Assert.DoesNotContain("__key_Firm", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_keys_the_first_of_plain_fields_is_taken_with_all_its_fields()
    {
        _graph.Answer("a", """{"data":{"lot":{"holder":"h","__key_Lot_book":3,"__key_Lot_number":14}}}""");

        Assert.Equal(["Lot.holder Lot:3,14"], (await _graph.RunAsync("{ lot { holder } }")).Reads);
    }

    [Fact]
    public async Task A_key_that_asks_for_more_than_the_field_or_is_personal_itself_is_not_asked_for()
    {
        _graph.Answer("a", """{"data":{"person":{"name":"n"},"holder":{"name":"h"}}}""");

        var (response, reads) = await _graph.RunAsync("{ person { name } holder { name } }");

        Assert.Equal("""{"data":{"person":{"name":"n"},"holder":{"name":"h"}}}""", response);
        Assert.Empty(reads);
        Assert.DoesNotContain("__key", _graph.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subgraph_that_leaves_the_key_out_is_kept_with_the_type_alone_and_an_escaped_key_as_text()
    {
        _graph
            .Answer("a", """{"data":{"client":{"name":"n"}}}""")
            .Answer("a", """{"data":{"client":{"name":"n","__key_Client_id":"c\u002d1"}}}""")
            .Answer("a", """{"data":{"client":{"name":"n","__key_Client_id":"\ud800"}}}""");

        Assert.Equal(["Client.name Client"], (await _graph.RunAsync("{ client { name } }")).Reads);
        Assert.Equal(["Client.name Client:c-1"], (await _graph.RunAsync("{ client { name } }")).Reads);
        Assert.Equal(["Client.name Client"], (await _graph.RunAsync("{ client { name } }")).Reads);
    }

    [Fact]
    public async Task The_answer_of_a_mutation_names_its_objects_too_and_a_remembered_plan_does_as_a_new_one()
    {
        _graph
            .Answer("a", """{"data":{"open":{"name":"n","__key_Client_id":"c-1"}}}""")
            .Answer("a", """{"data":{"open":{"name":"n","__key_Client_id":"c-2"}}}""");

        Assert.Equal(["Client.name Client:c-1"], (await _graph.RunAsync("mutation { open { name } }")).Reads);
        Assert.Equal(["Client.name Client:c-2"], (await _graph.RunAsync("mutation { other: open { name } }")).Reads);
    }
}
