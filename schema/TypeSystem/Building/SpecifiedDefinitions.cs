using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>The directives and the introspection types that every schema has.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives">Built-in directives</seealso>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema">Schema introspection schema</seealso>
internal static class SpecifiedDefinitions
{
    private const string Sdl = """
        "Includes the field or fragment only where the argument is true."
        directive @include("Included where true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves the field or fragment out where the argument is true."
        directive @skip("Left out where true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks an element of the schema that is no longer supported."
        directive @deprecated(
          "Why, and what to use instead; Markdown."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Says where the behaviour of a custom scalar is specified."
        directive @specifiedBy("The address of the specification." url: String!) on SCALAR

        "Marks an input object of which exactly one field must be given."
        directive @oneOf on INPUT_OBJECT

        "What a service can do: its types, its directives and the entry point of each kind of operation."
        type __Schema {
          description: String
          "All types of the service."
          types: [__Type!]!
          "The type at which queries begin."
          queryType: __Type!
          "The type at which mutations begin; null where the service has none."
          mutationType: __Type
          "The type at which subscriptions begin; null where the service has none."
          subscriptionType: __Type
          "All directives of the service."
          directives: [__Directive!]!
        }

        "A type of the service, or a list or non-null around one. The kind says which of the fields are not null."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "The kinds of type."
        enum __TypeKind {
          "A value without fields."
          SCALAR
          "A type with fields."
          OBJECT
          "Fields that several object types share."
          INTERFACE
          "One of several object types."
          UNION
          "One of several names."
          ENUM
          "A set of named inputs."
          INPUT_OBJECT
          "A list; `ofType` says of what."
          LIST
          "Never null; `ofType` says what it is instead."
          NON_NULL
        }

        "A field of an object or interface type."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default as a GraphQL literal; null where there is none."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One of the values of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive, which changes how a part of a document is executed or described."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """;

    /// <summary>Parsed once: syntax trees are immutable and shared freely.</summary>
    public static DocumentNode Document { get; } = Utf8GraphQLParser.Parse(Sdl, ParserOptions.Trusted);
}
