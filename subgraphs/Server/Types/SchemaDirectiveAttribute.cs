using GraphQL.Language;

namespace Subgraphs.Server.Types;

/// <summary>An attribute that is a directive of the federation specification in the exported SDL.</summary>
public abstract class SchemaDirectiveAttribute : Attribute
{
    /// <summary>The name without the at sign.</summary>
    internal abstract string DirectiveName { get; }

    /// <summary>Arguments in the order of the directive's definition.</summary>
    internal abstract IEnumerable<ArgumentNode> GetArguments();
}
