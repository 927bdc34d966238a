using Subgraphs.Server.Errors;

namespace Subgraphs.Portfolio.Types;

/// <summary>What a value of an input must be, beyond its type.</summary>
internal static class InputRules
{
    /// <exception cref="GraphQLException">The value is not what it must be; the error names its path.</exception>
    public static void Require(bool isValid, string path, string problem)
    {
        if (!isValid)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, problem) { InputPath = path };
        }
    }
}
