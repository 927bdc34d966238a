using System.Text.Json.Nodes;
using Gateway.Authorization.Conformance.Tests.Mock;
using Gateway.Authorization.Conformance.Tests.Rules;
using GraphQL.Language;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>What the rules of the README, read by the plain executor and not by the gateway, make of a case.</summary>
internal static class OracleExpectation
{
    public static JsonObject Of(GraphUnderTest graph, ConformanceCase test, IReadOnlyDictionary<string, string> settings)
    {
        var document = Utf8GraphQLParser.Parse(test.Operation);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        var caller = new PlainCaller(test.Caller.IsAuthenticated, test.Caller.Scopes.ToHashSet(), test.Caller.Grants);
        var rules = new PlainRules(graph.Supergraph, caller);
        var masked = new PlainExecutor(graph.Supergraph.Schema, document, test.Variables, rules);
        var errors = rules.Errors(document, operation, masked.IsIncluded);
        var told = new JsonArray([.. errors.Select(error => (JsonNode)error)]);
        if (errors.Count > 0 && settings.GetValueOrDefault("Authorization:Mode") == "reject")
        {
            return new JsonObject { ["status"] = 403, ["errors"] = told };
        }

        var isDryRun = settings.GetValueOrDefault("Authorization:DryRun") == "true";
        var answer = new JsonObject
        {
            ["status"] = 200,
            ["data"] = (isDryRun ? new PlainExecutor(graph.Supergraph.Schema, document, test.Variables) : masked).Execute(operation),
            ["errors"] = new JsonArray(),
        };
        switch (settings.GetValueOrDefault("Authorization:Errors"))
        {
            case "disabled":
                break;
            case "extensions" when errors.Count > 0:
                answer["authorizationErrors"] = told;
                break;
            default:
                answer["errors"] = told;
                break;
        }

        return answer;
    }
}
