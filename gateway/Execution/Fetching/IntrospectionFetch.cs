using System.Text.Json;
using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Fetching;

/// <summary>Answers a fetch for <c>__schema</c> and <c>__type</c> from the schema that the client sees, as a response like a subgraph's.</summary>
internal static class IntrospectionFetch
{
    public static BodyBuffer Execute(CompiledFetch fetch, ExecutionState state, CoercedVariables variables)
    {
        using var output = new PooledByteWriter(state.Pool, state.Options.InitialRequestBytes);
        output.Write("{\"data\":"u8);
        using (var writer = new Utf8JsonWriter(output))
        {
            var errors = IntrospectionExecutor.WriteIntrospection(state.Plan.Schema.ApiSchema, fetch.Plan.Selections!, variables, writer);


            // Below the root there can be many places with one answer: the error is the request's.
            state.IntrospectionErrors.AddRange(fetch.Path is null ? errors : errors.Select(error => error with { Path = null }));
        }

        output.Write("}"u8);
        return output.Detach();
    }
}
