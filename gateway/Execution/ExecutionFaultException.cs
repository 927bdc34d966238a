namespace Gateway.Execution;

/// <summary>A defect in the gateway ended an execution. Its text is for logs; nothing was written to the response.</summary>
public sealed class ExecutionFaultException(Exception cause) : Exception("The execution of a plan failed inside the gateway.", cause);
