@main enum Rogatory { static func main() {} }
