await Console.Error.WriteLineAsync("Nothing runs here: dotnet ef looks here for contexts, see CONTRIBUTING.md.");
return 2;
