using System.Text.Json.Nodes;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>An operation and a caller of it.</summary>
internal sealed class ConformanceCase(JsonObject entry, CaseCaller caller, string callerName)
{
    public CaseCaller Caller => caller;

    public string Operation => (string)entry["operation"]!;

    public JsonObject Variables => entry["variables"]?.DeepClone().AsObject() ?? [];

    public JsonObject Expected => entry["expect"]![callerName]!.AsObject();

    public void Expect(JsonObject expected) => entry["expect"]![callerName] = expected;
}
