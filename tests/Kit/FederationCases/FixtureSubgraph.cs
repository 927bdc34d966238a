using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Tests.Kit.FederationCases;

/// <summary>One subgraph of a suite: its SDL and what answers its requests.</summary>
public sealed class FixtureSubgraph
{
    private readonly FixtureValues _values;
    private readonly Schema _schema;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Lock _gate = new();

    internal FixtureSubgraph(string name, string sdl, JsonObject spec, JsonObject state)
    {
        Name = name;
        Sdl = sdl;
        _schema = FixtureSchema.Build(sdl);
        _values = new FixtureValues(spec, state);
    }

    public string Name { get; }

    /// <summary>The SDL as the subgraph publishes it.</summary>
    public string Sdl { get; }

    /// <summary>What the subgraph executes against: its types, <c>_entities</c> and <c>_service</c>.</summary>
    public Schema Schema => _schema;

    /// <summary>The GraphQL documents that the subgraph was asked, oldest first.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Answers a GraphQL request body (<c>query</c>, <c>variables</c>, <c>operationName</c>).</summary>
    public JsonObject Execute(JsonObject request)
    {
        var query = (string)request["query"]!;
        _requests.Enqueue(query);

        // One request at a time: mutations change the suite's state.
        lock (_gate)
        {
            DocumentNode document;
            try
            {
                document = Utf8GraphQLParser.Parse(query);
            }
            catch (SyntaxException exception)
            {
                return Refusal(exception.Message);
            }

            var variables = request["variables"]?.DeepClone().AsObject() ?? [];
            return new FixtureExecutor(_schema, Sdl, _values, document, variables).Execute((string?)request["operationName"]);
        }
    }

    private static JsonObject Refusal(string message) => new() { ["errors"] = new JsonArray(new JsonObject { ["message"] = message }) };
}
