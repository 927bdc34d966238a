using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[QueryType]
internal static class PersonalQueries
{
    [Tag("pii")]
    public static string? GetPerson(string name)
        => throw new InvalidOperationException($"There is no such person: {name}", new ArgumentException($"{name} is no name"));

    public static string? GetPlain(string name)
        => throw new InvalidOperationException($"The shelf is empty; {name.Length} characters were asked for");
}
