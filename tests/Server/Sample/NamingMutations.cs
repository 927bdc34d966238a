using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[MutationType]
internal static class NamingMutations
{
    public static string? Rename([ID] string id, RenameInput input, BatchLog log)
    {
        log.Add("rename");
        return input.Name == "taken" ? throw new GraphQLException("NAME_TAKEN", "The name is taken.") : $"{id} {input.Name}";
    }

    [RequiresScopes("names:write")]
    public static string? Erase([ID] string id) => id;
}
