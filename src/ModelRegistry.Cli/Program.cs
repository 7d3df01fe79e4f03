namespace ModelRegistry.Cli; internal static class Program { private static void Main() { } }
