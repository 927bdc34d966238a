namespace Gateway.Execution.Tests.Audited;

/// <summary>What a subgraph says of personal data in an error does not reach the client, though its errors are written for clients.</summary>
public sealed class PersonalErrorTests
{
    private const string Masked = """{"message":"A service could not answer this field.",""";

    private readonly AuditedGraph _graph = new();

    [Fact]
    public async Task Of_an_error_about_a_personal_field_the_code_is_left_and_others_pass_as_they_are()
    {
        _graph.Answer("a", """
            {"errors":[{"message":"CANARY is no name","path":["client","name"],"extensions":{"code":"INVALID","inputPath":"CANARY"}},
                       {"message":"No such city","path":["client","city"],"extensions":{"code":"INVALID"}}],
             "data":{"client":{"name":null,"city":null}}}
            """);

        var (response, _) = await _graph.RunAsync("{ client { alias: name city } }");

        Assert.Equal(
            """{"errors":[""" + Masked + """
            "path":["client","alias"],"extensions":{"code":"INVALID"}},{"message":"No such city","path":["client","city"],"extensions":{"code":"INVALID"}}],"data":{"client":{"alias":null,"city":null}}}
            """,
            response);
    }

    [Theory]
    [InlineData("""["client","address","street"]""")]
    [InlineData("""["client","address","street",0,"x"]""")]
    [InlineData("""["client","elsewhere"]""")]
    [InlineData("""[]""")]
    public async Task Also_below_it_and_where_the_error_does_not_say_what_it_is_about(string path)
    {
        _graph.Answer("a", """{"errors":[{"message":"CANARY","path":$,"extensions":{"code":"INVALID"}}],"data":{"client":{"address":{"street":null}}}}""".Replace("$", path, StringComparison.Ordinal));

        var (response, _) = await _graph.RunAsync("{ client { address { street } } }");

        Assert.DoesNotContain("CANARY", response, StringComparison.Ordinal);
        Assert.Contains(Masked, response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"INVALID\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_entity_s_field_and_of_a_fetch_that_fails_as_a_whole_too()
    {
        _graph
            .Answer("a", """{"data":{"client":{"__typename":"Client","id":"c-1"}}}""")
            .Answer("b", """{"errors":[{"message":"CANARY","path":["_entities",0,"code"],"extensions":{"code":"INVALID"}}],"data":{"_entities":[{"code":null}]}}""")
            .Answer("a", """{"errors":[{"message":"CANARY","extensions":{"code":"INVALID"}}],"data":null}""");

        var (entity, _) = await _graph.RunAsync("{ client { code } }");
        var (whole, _) = await _graph.RunAsync("{ client { name } }");

        Assert.All([entity, whole], response =>
        {
            Assert.DoesNotContain("CANARY", response, StringComparison.Ordinal);
            Assert.Contains(Masked, response, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("""["client"]""")]
    [InlineData("""[]""")]
    public async Task Where_nothing_personal_is_asked_for_every_error_passes(string path)
    {
        _graph.Answer("a", """{"errors":[{"message":"No such client","path":$,"extensions":{"code":"NOT_FOUND"}}],"data":{"client":null}}""".Replace("$", path, StringComparison.Ordinal));

        Assert.Contains("No such client", (await _graph.RunAsync("{ client { city } }")).Response, StringComparison.Ordinal);
    }
}
