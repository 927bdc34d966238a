using Federation.Links;
using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>The definitions of the join and link specifications.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/">join v0.3</seealso>
internal static class JoinSpec
{
    private const string Common = """
        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        scalar link__Import
        enum link__Purpose {
          "`SECURITY` features provide metadata necessary to securely resolve fields."
          SECURITY
          "`EXECUTION` features provide metadata necessary for operation execution."
          EXECUTION
        }
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
        directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
        directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
        directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
        scalar join__FieldSet

        """;

    private const string Field
        = "directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean";

    private const string FieldLocations = ") repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION";

    private const string Directive = """

        directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
        scalar join__DirectiveArguments

        """;

    private const string Context = """

        scalar join__FieldValue
        input join__ContextArgument { name: String! type: String! context: String! selection: join__FieldValue! }

        """;

    /// <summary>All but <c>join__Graph</c>, which depends on the subgraphs.</summary>
    public static IEnumerable<DefinitionNode> Definitions(SpecVersion version)
    {
        var sdl = version.Minor switch
        {
            3 => Common + Field + FieldLocations,
            4 => Common + Field + ", overrideLabel: String" + FieldLocations + Directive,
            _ => Common + Field + ", overrideLabel: String, contextArguments: [join__ContextArgument!]" + FieldLocations + Directive + Context,
        };
        return Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted).Definitions;
    }
}
